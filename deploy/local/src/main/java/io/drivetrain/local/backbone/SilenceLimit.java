package io.drivetrain.local.backbone;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes a stream that has been silent for too long, so that a read of it ends. */
final class SilenceLimit implements AutoCloseable {

    private final Closeable stream;
    private final Duration limit;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("silence").factory());
    private volatile long last = System.nanoTime();
    private volatile boolean broken;

    SilenceLimit(Closeable stream, Duration limit) {
        this.stream = stream;
        this.limit = limit;
        long step = Math.max(1, limit.toMillis() / 10);
        var _ = clock.scheduleWithFixedDelay(this::look, step, step, TimeUnit.MILLISECONDS);
    }

    void heard() {
        last = System.nanoTime();
    }

    boolean broken() {
        return broken;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        if (System.nanoTime() - last < limit.toNanos()) {
            return;
        }
        broken = true;
        clock.shutdown();
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

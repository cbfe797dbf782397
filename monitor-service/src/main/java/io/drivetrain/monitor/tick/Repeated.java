package io.drivetrain.monitor.tick;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A piece of work done again and again on its own thread; a failure is logged and the next round comes all the same. */
public final class Repeated implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Repeated.class);
    private static final long CLOSE_SECONDS = 5;

    private final ScheduledExecutorService executor;

    private Repeated(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** Runs {@code work} after each {@code pause}; rounds never overlap. */
    public static Repeated every(Duration pause, String name, Runnable work) {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        // A round that threw would silently be the last one.
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.errorf(e, "a round of '%s' failed, the next comes in %s", name, pause);
            }
        };
        var unused =
                executor.scheduleWithFixedDelay(guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return new Repeated(executor);
    }

    /** Stops; waits a few seconds for a running round. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a background round did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

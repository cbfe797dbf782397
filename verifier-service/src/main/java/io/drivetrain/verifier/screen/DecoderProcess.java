package io.drivetrain.verifier.screen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running decoder; one picture at a time. It ends when this process does, for its input ends. */
final class DecoderProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(30);

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private final ScheduledExecutorService clock;
    private volatile long idleSince = System.nanoTime();

    private DecoderProcess(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.clock = clock;
    }

    /** @throws DecoderDied if it does not come up */
    static DecoderProcess start(ProcessBuilder builder, ScheduledExecutorService clock) throws DecoderDied {
        try {
            var decoder = new DecoderProcess(builder.start(), clock);
            decoder.within(TO_START, () -> {
                int first = decoder.from.read();
                if (first != LookFrames.READY) {
                    throw new IOException("a decoder begins with " + first);
                }
                return first;
            });
            return decoder;
        } catch (IOException e) {
            throw new DecoderDied(false, e);
        }
    }

    /** @throws DecoderDied if it does not answer in time, or at all; it is of no use any more */
    Look look(byte[] bytes, Duration deadline) throws DecoderDied {
        var look = within(deadline, () -> {
            LookFrames.writePicture(to, bytes);
            return LookFrames.read(from);
        });
        idleSince = System.nanoTime();
        return look;
    }

    boolean idleFor(Duration time) {
        return System.nanoTime() - idleSince >= time.toNanos();
    }

    long pid() {
        return process.pid();
    }

    private interface Talk<T> {
        T talk() throws IOException;
    }

    private <T> T within(Duration deadline, Talk<T> talk) throws DecoderDied {
        var tooSlow = new AtomicBoolean();
        var alarm = clock.schedule(
                () -> {
                    tooSlow.set(true);
                    process.destroyForcibly();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return talk.talk();
        } catch (IOException e) {
            close();
            throw new DecoderDied(tooSlow.get(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package io.drivetrain.verifier.screen;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at pictures in processes of their own, so that a hostile one can end nothing but its decoder. They are started when
 * they are needed and end when they have been idle. A picture that ends its decoder, or takes too long, gets some tries,
 * for a decoder may also die of a machine without memory; then it is rejected with that reason.
 */
public final class DecoderPool implements AutoCloseable {

    /**
     * What looking may cost.
     *
     * @param processes at once
     * @param heapBytes Java memory of each
     * @param deadline of one try at a picture
     * @param attempts tries at a picture
     * @param idle how long an unused process is kept
     */
    public record Cost(int processes, long heapBytes, Duration deadline, int attempts, Duration idle) {}

    static final String CRASHED = "crashed-decoder";
    static final String TOO_SLOW = "decoding-took-too-long";

    private static final Logger LOG = Logger.getLogger(DecoderPool.class);

    private final ProcessBuilder command;
    private final Cost cost;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<DecoderProcess> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("decoder-watch").daemon().factory());

    public DecoderPool(Bounds bounds, Cost cost) {
        this(DecoderCommand.of(bounds, cost.heapBytes(), System.getProperty("java.class.path")), cost);
    }

    DecoderPool(ProcessBuilder command, Cost cost) {
        this.command = command;
        this.cost = cost;
        this.places = new Semaphore(cost.processes(), true);
        long look = Math.max(1, cost.idle().toMillis() / 2);
        var _ = clock.scheduleWithFixedDelay(this::endIdle, look, look, TimeUnit.MILLISECONDS);
    }

    /**
     * @throws IllegalStateException if no decoder can be started, which is no picture's fault
     */
    public Look look(byte[] bytes) {
        places.acquireUninterruptibly();
        try {
            boolean tooSlow = false;
            for (int attempt = 0; attempt < cost.attempts(); attempt++) {
                var decoder = decoder();
                try {
                    var look = decoder.look(bytes, cost.deadline());
                    idle.push(decoder);
                    return look;
                } catch (DecoderDied e) {
                    tooSlow = e.tooSlow();
                    LOG.warnf(
                            "a decoder %s on a picture of %d bytes", tooSlow ? "took too long" : "died", bytes.length);
                }
            }
            return tooSlow
                    ? new Look.Unusable(TOO_SLOW, "decoding it took longer than " + cost.deadline(), null)
                    : new Look.Unusable(CRASHED, "decoding it ended the decoder", null);
        } finally {
            places.release();
        }
    }

    private DecoderProcess decoder() {
        var there = idle.pollFirst();
        if (there != null) {
            return there;
        }
        try {
            return DecoderProcess.start(command, clock);
        } catch (DecoderDied e) {
            throw new IllegalStateException("no decoder can be started", e);
        }
    }

    private void endIdle() {
        for (var decoder : idle) {
            if (decoder.idleFor(cost.idle()) && idle.remove(decoder)) {
                decoder.close();
            }
        }
    }

    /** Processes that wait for a picture. */
    int idle() {
        return idle.size();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        for (var decoder = idle.pollFirst(); decoder != null; decoder = idle.pollFirst()) {
            decoder.close();
        }
    }
}

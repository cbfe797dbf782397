package io.drivetrain.verifier.work;

import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStoreException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps at it while Kafka or the object store is away, with growing pauses, and gives up after a bound: what cannot be
 * reached is no fault of the record, so the record waits.
 */
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Duration longest;
    private final Duration pause;

    public Patience(Duration longest, Duration pause) {
        this.longest = longest;
        this.pause = pause;
    }

    /** What {@code work} gives, tried again as long as the store or the brokers do not answer and the bound allows. */
    public <T> T keepAt(String what, Supplier<T> work) {
        long deadline = System.nanoTime() + longest.toNanos();
        Duration next = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (ObjectStoreException | FactNotWritten e) {
                if (System.nanoTime() + next.toNanos() > deadline) {
                    throw e;
                }
                LOG.warnf("%s waits %d ms: %s", what, next.toMillis(), e.getMessage());
                sleep(next);
                next = shorter(next.multipliedBy(2), pause);
            }
        }
    }

    /**
     * Waits until {@code condition} holds.
     *
     * @throws IllegalStateException if it does not within the bound
     */
    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " did not come within " + longest);
            }
            sleep(Duration.ofMillis(50));
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting; the record comes again after the restart", e);
        }
    }
}

package io.drivetrain.platform.work;

import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStoreException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps at it while the object store or the brokers do not answer, with growing pauses, and gives up after a bound: what
 * cannot be reached is no fault of the work. Any other failure is thrown at once.
 *
 * @param total after which no other try is begun
 * @param firstPause between the first two tries; each next one is twice as long
 * @param longestPause between two tries
 */
public record Patience(Duration total, Duration firstPause, Duration longestPause) {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    /** With pauses that suit a restart of what is away. */
    public static Patience of(Duration total) {
        return new Patience(total, Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    /**
     * What {@code work} gives.
     *
     * @throws ObjectStoreException if the store was away for too long
     * @throws FactNotWritten if the brokers were away for too long
     */
    public <T> T call(Supplier<T> work) throws InterruptedException {
        long deadline = System.nanoTime() + total.toNanos();
        Duration pause = firstPause;
        while (true) {
            try {
                return work.get();
            } catch (ObjectStoreException | FactNotWritten e) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw e;
                }
                LOG.warnf("%s; trying again in %d ms", e.getMessage(), pause.toMillis());
            }
            Thread.sleep(pause);
            Duration next = pause.multipliedBy(2);
            pause = next.compareTo(longestPause) < 0 ? next : longestPause;
        }
    }

    /** The same for work without a result. */
    public void run(Runnable work) throws InterruptedException {
        call(() -> {
            work.run();
            return true;
        });
    }
}

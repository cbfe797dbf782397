package io.drivetrain.trainer.run;

import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStoreException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Waits for an object store or brokers that are away, up to a bound. */
public record Patience(int tries, Duration firstPause, Duration longestPause) {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    /** About a minute in all. */
    public static final Patience USUAL = new Patience(8, Duration.ofMillis(500), Duration.ofSeconds(16));

    /** Does {@code work}, again if a store or the brokers did not answer; the last failure is thrown. */
    public <T> T call(Supplier<T> work) throws InterruptedException {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ObjectStoreException | FactNotWritten e) {
                if (attempt >= tries) {
                    throw e;
                }
                LOG.warnf("%s; trying again in %d ms", e.getMessage(), pause.toMillis());
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
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

package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works on takedowns, one after the other: all of them after a start and from time to time, a new one at once. */
@ApplicationScoped
class TakedownWork {

    private static final Logger LOG = Logger.getLogger(TakedownWork.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Withdrawals withdrawals;
    private final TakingDown takingDown;
    private final TopicFeed feed;
    private final TakedownConfig config;
    private final Patience patience;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("takedown").daemon(true).unstarted(this::work);

    TakedownWork(Withdrawals withdrawals, TakingDown takingDown, TopicFeed feed, TakedownConfig config) {
        this.withdrawals = withdrawals;
        this.takingDown = takingDown;
        this.feed = feed;
        this.config = config;
        this.patience = Patience.of(config.patience());
    }

    /** Says what was asked for; the work begins at once. */
    void begin(ImageWithdrawn asked) {
        takingDown.said(asked);
        news.release();
    }

    /** Whether all of it was seen to be gone since the last look. */
    boolean done(String takedown) {
        return done.contains(takedown);
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void work() {
        try {
            while (!feed.awaitCaughtUp(LOOK)) {
                LOG.debug("takedowns wait until all earlier ones are known");
            }
            while (true) {
                for (var each : withdrawals.takedowns()) {
                    carryOut(each);
                }
                if (!news.tryAcquire(config.again().toMillis(), TimeUnit.MILLISECONDS)) {
                    done.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(ImageWithdrawn asked) throws InterruptedException {
        if (done.contains(asked.takedown())) {
            return;
        }
        try {
            patience.run(() -> takingDown.carryOut(asked));
            done.add(asked.takedown());
            LOG.infof(
                    "takedown %s (%s): %d pictures are gone",
                    asked.takedown(),
                    asked.subject().words(),
                    withdrawals.images(asked.takedown()).size());
        } catch (RuntimeException e) {
            LOG.warnf(e, "takedown %s is not finished and will be tried again", asked.takedown());
        }
    }

    /** Makes the plain objects that do the work. */
    @ApplicationScoped
    static class Hands {

        @Produces
        @Singleton
        TakingDown takingDown(Catalogue catalogue, Withdrawals withdrawals, ObjectStore store, FactWriter facts) {
            return new TakingDown(catalogue, withdrawals, store, facts::say, Clock.systemUTC());
        }

        @Produces
        @Singleton
        Refusing refusing(Withdrawals withdrawals, TakingDown takingDown, Catalogue catalogue, FactWriter facts) {
            return new Refusing(withdrawals, takingDown, catalogue, facts::say, Clock.systemUTC());
        }
    }
}

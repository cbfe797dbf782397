package io.drivetrain.trainer.run;

import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStoreException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes up open runs, oldest first, one at a time. There is no queue beside the topics: what is open after a crash is
 * what the view shows, and which trainer gets a run is settled in the object store.
 */
final class TrainerLoop {

    private static final Logger LOG = Logger.getLogger(TrainerLoop.class);

    private final Workshop shop;
    private final RunDecision decision;

    TrainerLoop(Workshop shop) {
        this.shop = shop;
        this.decision = new RunDecision(shop.config().takeover(), shop.config().attempts());
    }

    /** Looks at the open runs once and works on the first that is free. */
    void look() throws InterruptedException {
        for (Run run : shop.runs().open()) {
            try {
                if (handle(run)) {
                    return;
                }
            } catch (ObjectStoreException | FactNotWritten e) {
                LOG.warnf("run %s waits: %s", run.id(), e.getMessage());
            }
        }
    }

    private boolean handle(Run run) throws InterruptedException {
        Optional<Attempt> latest = shop.attempts().latest(run.id());
        boolean mine = latest.map(shop.attempts()::mine).orElse(false);
        return switch (decision.of(run, latest, mine, shop.clock().instant())) {
            case NextStep.Wait w -> false;
            case NextStep.Close close -> {
                shop.say(run.closed(
                        close.state(),
                        close.failure().isEmpty() ? null : close.failure(),
                        shop.clock().instant()));
                yield true;
            }
            case NextStep.Train train -> {
                var claimed = shop.attempts().claim(run.id(), train.attempt());
                if (claimed.isPresent()) {
                    new RunWork(shop, run, claimed.get()).run();
                }
                yield claimed.isPresent();
            }
        };
    }
}

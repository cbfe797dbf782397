package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.TrainingCommanded;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.platform.object.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops a run for a person. Who works on a run stops it; one that waits ends here and now, and not after the hours that
 * those before it may take. It is claimed for that, so no trainer begins it in the same moment.
 */
@ApplicationScoped
class Cancelling {

    private static final int FIRST = 1;

    private final FactWriter facts;
    private final Attempts attempts;
    private final Clock clock;

    Cancelling(FactWriter facts, ObjectStore objects, @ConfigProperty(name = "drivetrain.data-dir") Path root)
            throws IOException {
        this.facts = facts;
        this.clock = Clock.systemUTC();
        this.attempts = new Attempts(objects, TrainerId.in(root.toAbsolutePath()), clock);
    }

    /** Answers where the last fact about it lies. */
    Position cancel(Run run, Actor by) {
        Position asked =
                facts.say(new TrainingCommanded(run.id(), TrainingCommanded.Command.CANCEL, by, clock.instant()));
        boolean waits = attempts.latest(run.id()).isEmpty()
                && attempts.claim(run.id(), FIRST).isPresent();
        return waits ? facts.say(run.closed(State.CANCELLED, null, clock.instant())) : asked;
    }
}

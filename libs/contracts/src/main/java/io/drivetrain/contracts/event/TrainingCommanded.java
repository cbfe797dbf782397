package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;

/** A person stops a run. */
public record TrainingCommanded(String run, Command command, Actor by, Instant at) implements Event {

    public enum Command {
        CANCEL
    }

    public TrainingCommanded {
        Ids.token("run", run);
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_COMMANDED;
    }

    @Override
    public String key() {
        return run;
    }
}

package io.drivetrain.platform.fact;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.TrainingCommanded;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The smallest view there can be. */
@Startup
@ApplicationScoped
class CommandedRuns {

    private final List<TrainingCommanded> seen = new CopyOnWriteArrayList<>();

    CommandedRuns(TopicFeed feed) {
        feed.on(Topic.TRAINING_COMMANDED, TrainingCommanded.class, seen::add);
    }

    List<TrainingCommanded> seen() {
        return seen;
    }
}

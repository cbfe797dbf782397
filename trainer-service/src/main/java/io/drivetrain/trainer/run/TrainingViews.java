package io.drivetrain.trainer.run;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.TrainingCommanded;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingRequested;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Feeds the views from the topics. */
@Startup
@ApplicationScoped
class TrainingViews {

    TrainingViews(TopicFeed feed, RunLedger runs, Definitions definitions) {
        feed.on(Topic.CLASSIFIER_DEFINED, ClassifierDefined.class, definitions::onDefined);
        feed.on(Topic.DATASET_RELEASED, DatasetReleased.class, definitions::onReleased);
        feed.on(Topic.TRAINING_REQUESTED, TrainingRequested.class, runs::onRequested);
        feed.on(Topic.TRAINING_COMMANDED, TrainingCommanded.class, runs::onCommanded);
        feed.on(Topic.TRAINING_PROGRESSED, TrainingProgressed.class, runs::onProgressed);
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, runs::onTrained);
    }

    /** Makes the plain objects the views are. */
    @ApplicationScoped
    static class Ledgers {

        @Produces
        @Singleton
        RunLedger runs() {
            return new RunLedger(Clock.systemUTC());
        }

        @Produces
        @Singleton
        Definitions definitions() {
            return new Definitions();
        }
    }
}

package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the trained versions up with their topic. */
@Startup
@ApplicationScoped
class EmbedFeed {

    EmbedFeed(TopicFeed feed, NewestModels models) {
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, models::apply);
    }
}

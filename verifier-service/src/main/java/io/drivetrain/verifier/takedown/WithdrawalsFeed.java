package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the withdrawals and the models up with the topics. */
@Startup
@ApplicationScoped
class WithdrawalsFeed {

    WithdrawalsFeed(TopicFeed feed, Withdrawals withdrawals, Models models) {
        feed.on(Topic.IMAGE_WITHDRAWN, ImageWithdrawn.class, withdrawals::apply);
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, models::apply);
    }
}

package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the releases up with the topics. */
@Startup
@ApplicationScoped
class ReleasesFeed {

    ReleasesFeed(TopicFeed feed, Releases releases) {
        feed.on(Topic.DATASET_REQUESTED, DatasetRequested.class, releases::apply);
        feed.on(Topic.DATASET_RELEASED, DatasetReleased.class, releases::apply);
    }
}

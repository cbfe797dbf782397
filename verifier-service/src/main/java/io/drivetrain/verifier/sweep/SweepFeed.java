package io.drivetrain.verifier.sweep;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the gatherings up with the topics. */
@Startup
@ApplicationScoped
class SweepFeed {

    SweepFeed(TopicFeed feed, Gatherings gatherings) {
        feed.on(Topic.GATHERING_REQUESTED, GatheringRequested.class, gatherings::apply);
        feed.on(Topic.GATHERING_PROGRESSED, GatheringProgressed.class, gatherings::apply);
    }
}

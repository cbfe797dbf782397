package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what is known of gatherings up to date with the topics. */
@Startup
@ApplicationScoped
class GatheringViews {

    private final Gatherings gatherings = new Gatherings(System::nanoTime);
    private final StoredBefore stored = new StoredBefore();
    private final TopicFeed feed;

    GatheringViews(TopicFeed feed) {
        this.feed = feed;
        feed.on(Topic.GATHERING_REQUESTED, GatheringRequested.class, gatherings::learn);
        feed.on(Topic.GATHERING_PROGRESSED, GatheringProgressed.class, this::hear);
        feed.on(Topic.IMAGE_GATHERED, ImageGathered.class, this::stored);
    }

    Gatherings gatherings() {
        return gatherings;
    }

    StoredBefore storedBefore() {
        return stored;
    }

    boolean caughtUp() {
        return feed.caughtUp();
    }

    private void hear(GatheringProgressed progress) {
        gatherings.hear(progress);
        if (gatherings.hasEnded(progress.gathering())) {
            stored.forget(progress.gathering());
        }
    }

    private void stored(ImageGathered gathered) {
        if (!gatherings.hasEnded(gathered.gathering())) {
            stored.add(gathered);
        }
    }
}

package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the catalogue up with the topics. */
@Startup
@ApplicationScoped
class CatalogueFeed {

    CatalogueFeed(TopicFeed feed, Catalogue catalogue) {
        feed.on(Topic.CLASSIFIER_DEFINED, ClassifierDefined.class, catalogue::apply);
        feed.on(Topic.IMAGE_GATHERED, ImageGathered.class, catalogue::apply);
        feed.on(Topic.IMAGE_SCREENED, ImageScreened.class, catalogue::apply);
        feed.on(Topic.IMAGE_WITHDRAWN, ImageWithdrawn.class, catalogue::apply);
        feed.on(Topic.LABEL_DECIDED, LabelDecided.class, catalogue::apply);
    }
}

package io.drivetrain.verifier.review;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.PredictionReviewed;
import io.drivetrain.contracts.event.ReviewRequested;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the reviews up with the topics. */
@Startup
@ApplicationScoped
class ReviewFeed {

    ReviewFeed(TopicFeed feed, Reviews reviews) {
        feed.on(Topic.REVIEW_REQUESTED, ReviewRequested.class, reviews::apply);
        feed.on(Topic.PREDICTION_REVIEWED, PredictionReviewed.class, reviews::apply);
    }
}

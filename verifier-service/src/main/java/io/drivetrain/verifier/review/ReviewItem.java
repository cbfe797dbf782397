package io.drivetrain.verifier.review;

import io.drivetrain.contracts.event.ReviewRequested;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture to look at, as it is shown.
 *
 * @param captured whether it comes from production, so that it can be kept for the data
 * @param answer the model's label; none if the review is blind, or there was no model
 */
record ReviewItem(
        String review,
        String image,
        boolean captured,
        boolean blind,
        @Nullable Integer version,
        @Nullable String answer,
        @Nullable Double confidence,
        String why,
        Map<String, String> attributes,
        Instant at) {

    static ReviewItem of(ReviewRequested request) {
        boolean shown = !request.blind();
        return new ReviewItem(
                request.review(),
                request.image(),
                request.capture() != null,
                request.blind(),
                shown ? request.version() : null,
                shown ? request.answer() : null,
                shown ? request.confidence() : null,
                request.why(),
                request.attributes(),
                request.at());
    }
}

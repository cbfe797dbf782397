package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person looked at a picture they were asked about. Of several answers to one review the first in the log holds.
 *
 * @param image SHA-256 of the picture's bytes
 * @param capture key of a captured picture; none for one of the data
 * @param prediction the answer that was doubted, if it was one
 * @param version of the model that gave it
 * @param answer the label the model gave
 * @param label the person's; none if it is none of the labels
 * @param blind whether they did not see the model's answer
 * @param kept whether a captured picture enters the classifier's data with this label
 */
public record PredictionReviewed(
        String review,
        String classifier,
        String image,
        @Nullable String capture,
        @Nullable String prediction,
        @Nullable Integer version,
        @Nullable String answer,
        @Nullable String label,
        boolean blind,
        boolean kept,
        Map<String, String> attributes,
        Actor by,
        Instant at)
        implements Event {

    public PredictionReviewed {
        Ids.token("review", review);
        Ids.name("classifier", classifier);
        Ids.sha256("image", image);
        require(
                !kept || (capture != null && label != null),
                "review " + review + ": only a captured picture that has one of the labels is kept for the data");
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /** The answer to a request. */
    public static PredictionReviewed of(
            ReviewRequested request, @Nullable String label, boolean kept, Actor by, Instant at) {
        return new PredictionReviewed(
                request.review(),
                request.classifier(),
                request.image(),
                request.capture(),
                request.prediction(),
                request.version(),
                request.answer(),
                label,
                request.blind(),
                kept,
                request.attributes(),
                by,
                at);
    }

    @Override
    public Topic topic() {
        return Topic.PREDICTION_REVIEWED;
    }

    @Override
    public String key() {
        return classifier + "|" + review;
    }
}

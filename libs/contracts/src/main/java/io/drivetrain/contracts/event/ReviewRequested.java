package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person is asked to look at a picture: one of a classifier's data, or one that was captured in production.
 *
 * @param review id of the request
 * @param image SHA-256 of the picture's bytes
 * @param capture key of a captured picture; none for one of the data
 * @param prediction the answer that is doubted, if it was one
 * @param version of the model that gave it
 * @param answer the label the model gave
 * @param confidence its probability, 0 to 1
 * @param why a person should look ({@code unlike-training}, {@code drift}, {@code second-opinion})
 * @param blind whether the answer is hidden from who looks
 * @param attributes of the picture (site, region); they go with it into the data
 */
public record ReviewRequested(
        String review,
        String classifier,
        String image,
        @Nullable String capture,
        @Nullable String prediction,
        @Nullable Integer version,
        @Nullable String answer,
        @Nullable Double confidence,
        String why,
        boolean blind,
        Map<String, String> attributes,
        Actor by,
        Instant at)
        implements Event {

    public ReviewRequested {
        Ids.token("review", review);
        Ids.name("classifier", classifier);
        Ids.sha256("image", image);
        require(
                capture == null || capture.startsWith("captures/" + classifier + "/"),
                "review " + review + ": a capture of '" + classifier + "' lies under captures/" + classifier + "/");
        require(
                why != null && !why.isBlank() && why.length() <= 1000,
                "review " + review + " needs a reason of 1 to 1000 characters");
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    @Override
    public Topic topic() {
        return Topic.REVIEW_REQUESTED;
    }

    @Override
    public String key() {
        return classifier + "|" + review;
    }
}

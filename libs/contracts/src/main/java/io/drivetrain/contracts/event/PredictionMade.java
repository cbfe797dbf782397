package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One model version answered one picture, or failed to.
 *
 * @param prediction id of the answer; the shadow's record of the same picture repeats it
 * @param subject what is assigned as a whole (camera, site, user); none if the caller gave none
 * @param role in which the version ran
 * @param probabilities by label; empty if it failed
 * @param label the most probable label; none if it failed
 * @param confidence its probability, 0 to 1
 * @param action what the answer causes; empty if nothing
 * @param decodeMillis decoding and resizing, milliseconds
 * @param inferMillis waiting and running, milliseconds
 * @param properties of the picture: {@code brightness} 0 to 1, {@code width}, {@code height} pixels
 * @param attributes the caller gave (site, region)
 * @param error a stable word for the failure; none if it answered
 */
public record PredictionMade(
        String prediction,
        String classifier,
        @Nullable String subject,
        int version,
        Role role,
        Map<String, Double> probabilities,
        @Nullable String label,
        double confidence,
        String action,
        double decodeMillis,
        double inferMillis,
        Map<String, Double> properties,
        Map<String, String> attributes,
        @Nullable String error,
        Instant at)
        implements Event {

    /** CONTROL is the champion's sample of the same size as the canary; they are compared with each other. */
    public enum Role {
        CHAMPION,
        CONTROL,
        CANARY,
        SHADOW
    }

    public PredictionMade {
        Ids.token("prediction", prediction);
        Ids.name("classifier", classifier);
        probabilities = probabilities == null ? Map.of() : Map.copyOf(probabilities);
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        action = action == null ? "" : action;
    }

    @Override
    public Topic topic() {
        return Topic.PREDICTION_MADE;
    }

    /** With no subject the prediction's id, so that no partition runs hot. */
    @Override
    public String key() {
        return classifier + "|" + (subject == null ? prediction : subject);
    }
}

package io.drivetrain.contracts.manifest;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dataset manifest: a picture, its label and its part, with where it came from.
 *
 * @param image SHA-256 of the bytes
 * @param width after orientation, pixels
 * @param height after orientation, pixels
 * @param weight how much it counts in training, above 0 and at most {@value #HEAVIEST}; none is 1
 */
public record DatasetItem(
        String image,
        String label,
        Part part,
        int width,
        int height,
        String url,
        @Nullable String page,
        @Nullable String licence,
        @Nullable String creator,
        @Nullable String attribution,
        Map<String, String> attributes,
        @Nullable Double weight) {

    public static final double HEAVIEST = 1000;

    /** Best checkpoint and metrics on VALID; temperature and conformal reference on CALIBRATION; TEST is locked. */
    public enum Part {
        TRAIN,
        VALID,
        CALIBRATION,
        TEST;

        /** As in the counts of a release: {@code train}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DatasetItem {
        Ids.sha256("image", image);
        Ids.name("label", label);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        require(
                weight == null || (weight > 0 && weight <= HEAVIEST),
                "weight of image " + image + " must be above 0 and at most " + HEAVIEST + ", got " + weight);
    }

    public DatasetItem weighing(double newWeight) {
        return new DatasetItem(
                image, label, part, width, height, url, page, licence, creator, attribution, attributes, newWeight);
    }
}

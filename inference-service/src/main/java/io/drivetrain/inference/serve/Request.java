package io.drivetrain.inference.serve;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.inference.picture.Picture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pictures to be classified together, by one version.
 *
 * @param version asked for past all routing; null for whoever routing says
 * @param subject who is assigned as a whole (camera, site, user); null if the caller gave none
 * @param attributes of the pictures that drift is looked at by (site, region)
 * @param embeddings whether the embeddings are wanted, too
 */
public record Request(
        String classifier,
        @Nullable Integer version,
        @Nullable String subject,
        Map<String, String> attributes,
        List<Picture> pictures,
        boolean embeddings) {

    private static final int MAX_ATTRIBUTES = 16;
    private static final int MAX_VALUE = 128;

    public Request {
        Ids.name("classifier", classifier);
        if (subject != null) {
            Ids.token("subject", subject);
        }
        InvalidContract.require(
                attributes.size() <= MAX_ATTRIBUTES,
                "a prediction may have at most " + MAX_ATTRIBUTES + " attributes, got " + attributes.size());
        attributes.forEach((name, value) -> {
            Ids.name("attribute", name);
            InvalidContract.require(
                    value.length() <= MAX_VALUE,
                    "attribute '" + name + "' may have at most " + MAX_VALUE + " characters");
        });
        attributes = Map.copyOf(attributes);
        pictures = List.copyOf(pictures);
    }
}

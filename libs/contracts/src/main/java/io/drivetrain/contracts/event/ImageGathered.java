package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a picture are in the object store; nothing is known about them yet but where they come from.
 *
 * @param image SHA-256 of the bytes; their key is {@code images/{image}}
 * @param label the label it was gathered for
 * @param bytes how many there are
 * @param source what found it: {@code search}, {@code openverse}, {@code commons}, {@code urls}, {@code list}, {@code
 *     folder}, {@code archive}, {@code inbox}
 * @param url where the bytes were fetched, or their path in the folder or archive
 * @param page the page the picture is shown on
 * @param attributes whatever else the source says of it (camera, region, season)
 */
public record ImageGathered(
        String image,
        String classifier,
        String gathering,
        String label,
        long bytes,
        String source,
        String url,
        @Nullable String page,
        @Nullable String licence,
        @Nullable String creator,
        @Nullable String attribution,
        Map<String, String> attributes,
        Instant at)
        implements Event {

    public ImageGathered {
        Ids.sha256("image", image);
        Ids.name("classifier", classifier);
        Ids.token("gathering", gathering);
        Ids.name("label", label);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    @Override
    public Topic topic() {
        return Topic.IMAGE_GATHERED;
    }

    @Override
    public String key() {
        return image;
    }
}

package io.drivetrain.gatherer.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a source offers.
 *
 * @param locator names it within its gathering: the URL, or the path in the folder or archive
 * @param label one of the classifier's
 * @param page the page the picture is shown on
 * @param attributes whatever else the source says of it
 */
public record Candidate(
        String locator,
        String label,
        Content content,
        @Nullable String page,
        @Nullable String licence,
        @Nullable String creator,
        @Nullable String attribution,
        Map<String, String> attributes) {

    static Candidate held(String locator, String label, Content.Opener opener) {
        return new Candidate(locator, label, new Content.Held(opener), null, null, null, null, Map.of());
    }
}

package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One picture in a list.
 *
 * @param label the label that holds; none if it was removed
 * @param removed whether it was taken out of the classifier's data
 * @param revision how often people and models decided on its label; a decision says which one it saw
 * @param hint what an assessment suspects; none if there was none, or it did not cover the picture
 * @param gatheredLabel the label it was first gathered for
 * @param wanted all labels it was gathered for; more than one is a conflict
 * @param facts how many gathered facts brought these bytes
 */
public record ImageRow(
        String image,
        @Nullable String label,
        boolean removed,
        @Nullable Actor decidedBy,
        int revision,
        String gatheredLabel,
        Set<String> wanted,
        int facts,
        Answer verdict,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String duplicateOf,
        @Nullable String format,
        int width,
        int height,
        long bytes,
        List<String> warnings,
        String source,
        String url,
        @Nullable String page,
        @Nullable String licence,
        @Nullable String creator,
        @Nullable String attribution,
        Map<String, String> attributes,
        @Nullable Hint hint,
        Instant gatheredAt) {

    static ImageRow of(Picture picture, @Nullable Hint hint) {
        var gathered = picture.gathered();
        var screened = picture.screened();
        return new ImageRow(
                picture.image(),
                picture.label(),
                picture.removed(),
                picture.decidedBy(),
                picture.decisions().revision(),
                gathered.label(),
                picture.wanted(),
                picture.facts(),
                picture.answer(),
                screened == null ? null : screened.reason(),
                screened == null ? null : screened.detail(),
                screened == null ? null : screened.duplicateOf(),
                screened == null ? null : screened.format(),
                screened == null ? 0 : screened.width(),
                screened == null ? 0 : screened.height(),
                gathered.bytes(),
                picture.warnings(),
                gathered.source(),
                gathered.url(),
                gathered.page(),
                gathered.licence(),
                gathered.creator(),
                gathered.attribution(),
                gathered.attributes(),
                hint,
                gathered.at());
    }
}

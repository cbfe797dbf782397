package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture to be assessed.
 *
 * @param pixels how many it has
 * @param hash its perceptual hash; 0 if it has none
 * @param warnings words of its screening
 */
record Subject(String image, String label, long pixels, long hash, List<String> warnings) {

    /** The accepted pictures that have one of the classifier's labels, earliest first. */
    static List<Subject> of(ClassifierDefined definition, Collection<Picture> pictures) {
        var labels = definition.labels().stream().map(LabelSpec::name).collect(Collectors.toSet());
        return pictures.stream()
                .filter(picture -> picture.accepted() && labels.contains(String.valueOf(picture.label())))
                .sorted(Comparator.comparing(
                                (Picture picture) -> picture.gathered().at())
                        .thenComparing(Picture::image))
                .map(Subject::of)
                .toList();
    }

    private static Subject of(Picture picture) {
        var screened = picture.screened();
        var hash = screened == null ? null : screened.perceptualHash();
        return new Subject(
                picture.image(),
                String.valueOf(picture.label()),
                screened == null ? 0 : (long) screened.width() * screened.height(),
                hash == null ? 0 : HexFormat.fromHexDigitsToLong(hash),
                picture.warnings());
    }
}

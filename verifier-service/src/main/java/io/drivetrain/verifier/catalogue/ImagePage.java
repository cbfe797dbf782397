package io.drivetrain.verifier.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some pictures of a list: {@code total} match, these are those from {@code offset} on. */
public record ImagePage(int total, int offset, List<ImageRow> items) {

    static ImagePage of(PicturePage page, Function<String, Optional<Hint>> hints) {
        return new ImagePage(
                page.total(),
                page.offset(),
                page.items().stream()
                        .map(picture -> ImageRow.of(
                                picture, hints.apply(picture.image()).orElse(null)))
                        .toList());
    }
}

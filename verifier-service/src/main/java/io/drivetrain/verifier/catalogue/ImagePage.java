package io.drivetrain.verifier.catalogue;

import java.util.List;

/** The same as pages show it. */
public record ImagePage(int total, int offset, List<ImageRow> items) {

    static ImagePage of(PicturePage page) {
        return new ImagePage(
                page.total(),
                page.offset(),
                page.items().stream().map(ImageRow::of).toList());
    }
}

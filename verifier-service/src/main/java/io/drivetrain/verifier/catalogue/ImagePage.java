package io.drivetrain.verifier.catalogue;

import java.util.List;

/** Some pictures of a list: {@code total} match, these are those from {@code offset} on. */
record ImagePage(int total, int offset, List<ImageRow> items) {

    static ImagePage of(List<Picture> pictures, ImageFilter filter, Paging paging) {
        var matching = pictures.stream().filter(filter).toList();
        return new ImagePage(
                matching.size(),
                paging.offset(),
                matching.stream()
                        .skip(paging.offset())
                        .limit(paging.limit())
                        .map(ImageRow::of)
                        .toList());
    }
}

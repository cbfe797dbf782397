package io.drivetrain.verifier.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which pictures are listed and in which order.
 *
 * @param order only these, in this order; none for all in the order they were gathered
 * @param among only those that are in this list, too; none for all
 */
public record Listing(
        ImageFilter filter,
        @Nullable ImageList order,
        @Nullable ImageList among,
        Paging paging) {

    public static Listing of(ImageFilter filter, Paging paging) {
        return new Listing(filter, null, null, paging);
    }
}

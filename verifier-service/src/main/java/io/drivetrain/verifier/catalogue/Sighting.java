package io.drivetrain.verifier.catalogue;

import org.jspecify.annotations.Nullable;

/** One of the times that a picture was gathered: where from, and by whom it was made. */
public record Sighting(
        String classifier,
        String image,
        String url,
        @Nullable String page,
        @Nullable String creator) {}

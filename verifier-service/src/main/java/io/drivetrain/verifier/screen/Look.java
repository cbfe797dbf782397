package io.drivetrain.verifier.screen;

import io.drivetrain.imaging.Decoded;
import org.jspecify.annotations.Nullable;

/** What looking at the bytes of a picture showed. */
sealed interface Look {

    /** All pixels are there and it is large enough. */
    record Usable(Decoded decoded, String pixels) implements Look {}

    /** It cannot be used; {@code decoded} if there are pixels nevertheless. */
    record Unusable(String reason, String detail, @Nullable Decoded decoded) implements Look {}

    /** It may be fine, but not for us. */
    record Foreign(String reason, String detail) implements Look {}
}

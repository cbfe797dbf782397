package io.drivetrain.verifier.screen;

import org.jspecify.annotations.Nullable;

/** What looking at the bytes of a picture showed. */
public sealed interface Look {

    /** All pixels are there and it is large enough; {@code thumbnail} is a JPEG. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never changed or compared
    record Usable(Seen seen, byte[] thumbnail) implements Look {}

    /** It cannot be used; {@code seen} if there are pixels nevertheless. */
    record Unusable(String reason, String detail, @Nullable Seen seen) implements Look {}

    /** It may be fine, but not for us. */
    record Foreign(String reason, String detail) implements Look {}
}

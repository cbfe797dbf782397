package io.drivetrain.verifier.catalogue;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which pictures a list shows; what is not given does not restrict. */
record ImageFilter(
        @Nullable Answer verdict,
        @Nullable String reason,
        @Nullable String label,
        @Nullable String warning,
        @Nullable Boolean removed)
        implements Predicate<Picture> {

    @Override
    public boolean test(Picture picture) {
        var screened = picture.screened();
        return (verdict == null || picture.answer() == verdict)
                && (reason == null || (screened != null && reason.equals(screened.reason())))
                && (label == null || label.equals(picture.label()))
                && (warning == null || picture.warnings().contains(warning))
                && (removed == null || removed == picture.removed());
    }
}

package io.drivetrain.verifier.catalogue;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures a list shows; what is not given does not restrict.
 *
 * @param warnings pictures with one of these at least; all if empty
 */
record ImageFilter(
        @Nullable Answer verdict,
        @Nullable String reason,
        @Nullable String label,
        Set<String> warnings,
        @Nullable Boolean removed)
        implements Predicate<Picture> {

    @Override
    public boolean test(Picture picture) {
        var screened = picture.screened();
        return (verdict == null || picture.answer() == verdict)
                && (reason == null || (screened != null && reason.equals(screened.reason())))
                && (label == null || label.equals(picture.label()))
                && (warnings.isEmpty() || picture.warnings().stream().anyMatch(warnings::contains))
                && (removed == null || removed == picture.removed());
    }
}

package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.platform.rest.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a picture stands: a verdict, or still none. */
public enum Answer {
    WAITING,
    ACCEPTED,
    REJECTED,
    UNSUPPORTED;

    static Answer of(@Nullable ImageScreened screened) {
        return screened == null ? WAITING : of(screened.verdict());
    }

    static Answer of(ImageScreened.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ACCEPTED;
            case REJECTED -> REJECTED;
            case UNSUPPORTED -> UNSUPPORTED;
        };
    }

    static @Nullable Answer parse(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("verdict-unknown", "verdict must be one of " + Arrays.toString(values())));
    }
}

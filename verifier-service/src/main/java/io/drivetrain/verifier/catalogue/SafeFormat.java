package io.drivetrain.verifier.catalogue;

import io.drivetrain.imaging.Format;
import java.util.Arrays;
import java.util.Optional;

/** The format a screening found, only if it is one of those that are decoded here. */
final class SafeFormat {

    private SafeFormat() {}

    static Optional<Format> of(Picture picture) {
        var screened = picture.screened();
        return screened == null
                ? Optional.empty()
                : Arrays.stream(Format.values())
                        .filter(format -> format.word().equals(screened.format()))
                        .findFirst();
    }
}

package io.drivetrain.imaging;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A picture as its file holds it, before it is turned upright.
 *
 * @param exif the TIFF block of its EXIF data; none if it has none
 * @param warnings what is odd but harmless
 */
record Source(RgbImage image, byte @Nullable [] exif, Set<String> warnings) {

    static Source of(RgbImage image) {
        return new Source(image, null, Set.of());
    }
}

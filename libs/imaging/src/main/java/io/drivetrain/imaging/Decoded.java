package io.drivetrain.imaging;

import java.util.List;

/**
 * A picture after a full decode.
 *
 * @param image upright, alpha flattened on white
 * @param warnings what is odd but harmless: {@link #EXIF_UNREADABLE}, {@link #ANIMATED}
 */
public record Decoded(Format format, RgbImage image, List<String> warnings) {

    /** There is EXIF data but it cannot be read, so the picture may lie on its side. */
    public static final String EXIF_UNREADABLE = "exif-unreadable";

    /** There are more frames than the one that was decoded. */
    public static final String ANIMATED = "animated";

    public Decoded {
        warnings = List.copyOf(warnings);
    }
}

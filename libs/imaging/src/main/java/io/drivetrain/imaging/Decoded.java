package io.drivetrain.imaging;

import java.util.List;

/**
 * A picture after a full decode.
 *
 * @param warnings what is odd but harmless: {@code exif-unreadable}, {@code animated}
 */
public record Decoded(Format format, RgbImage image, List<String> warnings) {}

package io.drivetrain.imaging;

import java.util.Locale;

/** The picture formats that are decoded. */
public enum Format {
    JPEG,
    PNG,
    WEBP,
    GIF,
    BMP;

    public String mediaType() {
        return "image/" + word();
    }

    /** {@code jpeg}, {@code png} … as it is written in facts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

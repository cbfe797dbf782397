package io.drivetrain.gatherer.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What bytes are by how they start. Formats that cannot be decoded later are told apart too: whether one is supported is
 * for those to say who decode it.
 */
final class Sniff {

    /** So many first bytes are enough to tell. */
    static final int HEAD = 32;

    private Sniff() {}

    /** The media type of the picture that starts with the first {@code length} bytes of {@code head}; empty if it is none. */
    static Optional<String> pictureType(byte[] head, int length) {
        String start = new String(head, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
        return Optional.ofNullable(typeOf(start));
    }

    private static @Nullable String typeOf(String start) {
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (start.startsWith("BM") && isBitmapHeader(start)) {
            return "image/bmp";
        }
        if (start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("II+\0")
                || start.startsWith("MM\0+")) {
            return "image/tiff";
        }
        return lessCommon(start);
    }

    private static @Nullable String lessCommon(String start) {
        if (start.startsWith("ftyp", 4)) {
            return isoBrand(start);
        }
        if (start.startsWith("\0\0\1\0") || start.startsWith("\0\0\2\0")) {
            return "image/x-icon";
        }
        if (start.startsWith("\0\0\0\fjP  ") || start.startsWith("\u00ff\u004f\u00ff\u0051")) {
            return "image/jp2";
        }
        if (start.startsWith("\u00ff\n") || start.startsWith("\0\0\0\fJXL ")) {
            return "image/jxl";
        }
        if (start.startsWith("8BPS")) {
            return "image/vnd.adobe.photoshop";
        }
        return start.length() > 2 && start.matches("(?s)P[1-7]\\s.*") ? "image/x-portable-anymap" : null;
    }

    private static @Nullable String isoBrand(String start) {
        String brand = start.length() >= 12 ? start.substring(8, 12) : "";
        return switch (brand) {
            case "avif", "avis" -> "image/avif";
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> "image/heif";
            default -> null;
        };
    }

    /** "BM" alone starts many a text; the size of the second header is one of a few. */
    private static boolean isBitmapHeader(String start) {
        if (start.length() < 18) {
            return false;
        }
        int size = start.charAt(14) | start.charAt(15) << 8 | start.charAt(16) << 16 | start.charAt(17) << 24;
        return size == 12
                || size == 16
                || size == 40
                || size == 52
                || size == 56
                || size == 64
                || size == 108
                || size == 124;
    }
}

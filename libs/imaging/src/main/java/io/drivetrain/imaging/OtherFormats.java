package io.drivetrain.imaging;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Picture formats that exist but are not decoded here, by their first bytes. */
final class OtherFormats {

    private static final Map<String, String> FIRST = new TreeMap<>(Map.ofEntries(
            Map.entry("II*\0", "TIFF"),
            Map.entry("MM\0*", "TIFF"),
            Map.entry("II+\0", "TIFF"),
            Map.entry("MM\0+", "TIFF"),
            Map.entry("II\u00bc\u0001", "JPEG XR"),
            Map.entry("\u00ff\u004f\u00ff\u0051", "JPEG 2000"),
            Map.entry("\u00ff\n", "JPEG XL"),
            Map.entry("\0\0\1\0", "ICO"),
            Map.entry("\0\0\2\0", "CUR"),
            Map.entry("8BPS", "Photoshop"),
            Map.entry("DDS ", "DDS"),
            Map.entry("qoif", "QOI"),
            Map.entry("gimp xcf", "GIMP"),
            Map.entry("v/1\u0001", "OpenEXR"),
            Map.entry("#?RADIANCE", "Radiance HDR"),
            Map.entry("\u008aMNG", "MNG"),
            Map.entry("\u008bJNG", "JNG")));

    private OtherFormats() {}

    /** The format's name; none if it is not known either. */
    static @Nullable String name(byte[] bytes) {
        for (var entry : FIRST.entrySet()) {
            if (Bytes.has(bytes, 0, entry.getKey())) {
                return entry.getValue();
            }
        }
        if (Bytes.has(bytes, 4, "jP  ")) {
            return "JPEG 2000";
        }
        if (Bytes.has(bytes, 4, "JXL ")) {
            return "JPEG XL";
        }
        if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '7' && bytes[2] <= ' ') {
            return "Netpbm";
        }
        return Bytes.has(bytes, 4, "ftyp") && bytes.length >= 12 ? brand(Bytes.word(bytes, 8, 4)) : null;
    }

    private static @Nullable String brand(String brand) {
        return switch (brand) {
            case "avif", "avis" -> "AVIF";
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1" -> "HEIF";
            default -> null;
        };
    }
}

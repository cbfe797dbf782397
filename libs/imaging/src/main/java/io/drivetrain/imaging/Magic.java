package io.drivetrain.imaging;

import io.drivetrain.imaging.UndecodableException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells formats apart by their first bytes; names and media types of the web are not to be trusted. */
public final class Magic {

    private Magic() {}

    /**
     * The format of {@code bytes}.
     *
     * @throws UndecodableException UNSUPPORTED for pictures of other formats, NOT_A_PICTURE for everything else
     */
    public static Format sniff(byte[] bytes) throws UndecodableException {
        if (bytes.length == 0) {
            throw new UndecodableException(Reason.NOT_A_PICTURE, "there are no bytes");
        }
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Format.JPEG;
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Format.PNG;
        }
        if (text(bytes, 0, "RIFF") && text(bytes, 8, "WEBP")) {
            return Format.WEBP;
        }
        if (text(bytes, 0, "GIF87a") || text(bytes, 0, "GIF89a")) {
            return Format.GIF;
        }
        if (text(bytes, 0, "BM") && bytes.length >= 26) {
            return Format.BMP;
        }
        throw other(bytes);
    }

    private static UndecodableException other(byte[] bytes) {
        String known = null;
        if (starts(bytes, 0, 'I', 'I', 42, 0) || starts(bytes, 0, 'M', 'M', 0, 42)) {
            known = "TIFF";
        } else if (text(bytes, 4, "ftypavif") || text(bytes, 4, "ftypavis")) {
            known = "AVIF";
        } else if (text(bytes, 4, "ftyphei") || text(bytes, 4, "ftypmif1") || text(bytes, 4, "ftyphev")) {
            known = "HEIF";
        } else if (text(bytes, 4, "jP  ") || starts(bytes, 0, 0xFF, 0x4F, 0xFF, 0x51)) {
            known = "JPEG 2000";
        } else if (starts(bytes, 0, 0xFF, 0x0A) || text(bytes, 4, "JXL ")) {
            known = "JPEG XL";
        } else if (starts(bytes, 0, 0, 0, 1, 0)) {
            known = "ICO";
        } else if (text(bytes, 0, "8BPS")) {
            known = "Photoshop";
        } else if (head(bytes).contains("<svg")) {
            known = "SVG";
        }
        if (known != null) {
            return new UndecodableException(Reason.UNSUPPORTED, known + " pictures are not decoded here");
        }
        return new UndecodableException(
                Reason.NOT_A_PICTURE,
                head(bytes).contains("<html") || head(bytes).contains("<!doctype")
                        ? "it is a web page"
                        : "it does not start as any known picture does");
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static boolean text(byte[] bytes, int at, String wanted) {
        return starts(bytes, at, wanted.chars().toArray());
    }

    private static boolean starts(byte[] bytes, int at, int... wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 255) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

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
        if (starts(bytes, 0, 0xFF, 0xD8)) {
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
        String known = OtherFormats.name(bytes);
        if (known != null) {
            return Refusal.unsupported(known + " pictures are not decoded here");
        }
        if (head(bytes).contains("IHDR")) {
            // the signature is made so that it breaks where files are copied as text
            return Refusal.corrupt("the PNG's signature is damaged");
        }
        String text = head(bytes).toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) {
            return Refusal.unsupported("SVG pictures are not decoded here");
        }
        return new UndecodableException(
                Reason.NOT_A_PICTURE,
                text.contains("<html") || text.contains("<!doctype")
                        ? "it is a web page"
                        : "it does not start as any known picture does");
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    }

    private static boolean text(byte[] bytes, int at, String wanted) {
        return Bytes.has(bytes, at, wanted);
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

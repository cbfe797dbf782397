package io.drivetrain.imaging;

import static io.drivetrain.imaging.Refusal.corrupt;
import static io.drivetrain.imaging.Refusal.truncated;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a WebP container (RFC 9649) and keeps one still picture of it: the only one, or an animation's first frame.
 * Profiles and metadata stay behind.
 */
final class WebpStructure {

    private static final Set<String> PICTURE = Set.of("ALPH", "VP8 ", "VP8L");
    private static final int ALPHA = 0x10;

    private final byte[] b;
    private final DecodeLimits limits;
    private int canvasWidth;
    private int canvasHeight;
    private int left;
    private int top;
    private boolean animated;
    private boolean found;
    private byte @Nullable [] exif;
    private byte[] still = new byte[0];

    private WebpStructure(byte[] bytes, DecodeLimits limits) {
        this.b = bytes;
        this.limits = limits;
    }

    /**
     * @param still a WebP of one frame
     * @param canvasWidth of the whole picture; 0 if the still is the whole
     * @param left where the still lies on the canvas, pixels
     */
    record WebpFile(
            byte[] still,
            int canvasWidth,
            int canvasHeight,
            int left,
            int top,
            byte @Nullable [] exif,
            boolean animated) {}

    static WebpFile walk(byte[] bytes, DecodeLimits limits) throws UndecodableException {
        return new WebpStructure(bytes, limits).walk();
    }

    private WebpFile walk() throws UndecodableException {
        long end = Bytes.u32le(b, 4) + 8;
        // the pad byte of the last chunk is often left out
        if (end > b.length + 1L) {
            throw truncated("the WebP has " + b.length + " bytes, its header says " + end);
        }
        chunks(12, (int) Math.min(end, b.length), false);
        if (!found) {
            throw corrupt("the WebP has no frame");
        }
        return new WebpFile(still, canvasWidth, canvasHeight, left, top, exif, animated);
    }

    private void chunks(int from, int end, boolean frame) throws UndecodableException {
        var picture = new ByteArrayOutputStream();
        boolean alpha = false;
        int width = 0;
        int height = 0;
        for (int at = from; at + 8 <= end; ) {
            String type = Bytes.word(b, at, 4);
            long length = Bytes.u32le(b, at + 4);
            int body = at + 8;
            if (length > end - body) {
                throw truncated("the WebP ends inside a chunk");
            }
            int n = (int) length;
            if (PICTURE.contains(type) && (frame || !animated) && width == 0) {
                alpha |= type.equals("ALPH");
                picture.write(b, at, 8 + n);
                if ((n & 1) != 0) {
                    picture.write(0);
                }
                if (type.equals("VP8 ")) {
                    need(n, 10);
                    width = Bytes.u16le(b, body + 6) & 0x3FFF;
                    height = Bytes.u16le(b, body + 8) & 0x3FFF;
                } else if (type.equals("VP8L")) {
                    need(n, 5);
                    width = (Bytes.u16le(b, body + 1) & 0x3FFF) + 1;
                    height = (Bytes.i32le(b, body + 1) >>> 14 & 0x3FFF) + 1;
                }
            } else if (!frame) {
                container(type, body, n);
            }
            at = body + n + (n & 1);
        }
        if (width > 0 && !found) {
            Refusal.checkSize("WebP", width, height, limits);
            found = true;
            still = riff(picture.toByteArray(), alpha, width, height);
        }
    }

    private void container(String type, int body, int n) throws UndecodableException {
        switch (type) {
            case "VP8X" -> {
                need(n, 10);
                animated = (b[body] & 2) != 0;
                canvasWidth = Bytes.u24le(b, body + 4) + 1;
                canvasHeight = Bytes.u24le(b, body + 7) + 1;
                Refusal.checkSize("WebP", canvasWidth, canvasHeight, limits);
            }
            case "EXIF" -> exif = block(body, n);
            case "ANMF" -> {
                if (!found && animated) {
                    need(n, 16);
                    left = 2 * Bytes.u24le(b, body);
                    top = 2 * Bytes.u24le(b, body + 3);
                    chunks(body + 16, body + n, true);
                }
            }
            default -> {
                // profile, XMP, animation parameters, strangers
            }
        }
    }

    /** Some writers put the JPEG segment's "Exif\0\0" before the block. */
    private byte[] block(int body, int n) {
        int skip = Bytes.has(b, body, "Exif\0\0") ? 6 : 0;
        return Arrays.copyOfRange(b, Math.min(body + skip, body + n), body + n);
    }

    private static byte[] riff(byte[] picture, boolean alpha, int width, int height) {
        var out = new ByteArrayOutputStream(picture.length + 30);
        out.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        little(out, 4 + picture.length + (alpha ? 18 : 0), 4);
        out.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        if (alpha) {
            out.writeBytes(new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, ALPHA, 0, 0, 0});
            little(out, width - 1, 3);
            little(out, height - 1, 3);
        }
        out.writeBytes(picture);
        return out.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> 8 * i);
        }
    }

    private static void need(int length, int wanted) throws UndecodableException {
        if (length < wanted) {
            throw corrupt("the WebP has a chunk of " + length + " bytes where " + wanted + " are needed");
        }
    }
}

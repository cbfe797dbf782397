package io.drivetrain.imaging;

import io.drivetrain.imaging.UndecodableException.Reason;
import java.util.zip.CRC32;

/**
 * Checks what decoders forgive: a JPEG that ends before its end marker (the JDK fills the rest with grey), a PNG whose
 * chunks are damaged or missing, a WebP or BMP shorter than it says.
 */
final class Structure {

    private Structure() {}

    static void check(Format format, byte[] bytes) throws UndecodableException {
        switch (format) {
            case JPEG -> jpeg(bytes);
            case PNG -> png(bytes);
            case WEBP -> webp(bytes);
            case GIF, BMP -> {
                // their decoders notice a missing end by themselves
            }
        }
    }

    /** Walks the segments to the end-of-image marker; bytes after it are ignored, as all viewers do. */
    private static void jpeg(byte[] b) throws UndecodableException {
        int i = 2;
        boolean scanned = false;
        while (true) {
            if (i + 1 >= b.length) {
                throw truncated("the JPEG ends before its end marker");
            }
            if ((b[i] & 255) != 0xFF) {
                // entropy-coded data, or stray bytes between segments that decoders skip
                i++;
                continue;
            }
            int marker = b[i + 1] & 255;
            if (marker == 0xD9) {
                if (!scanned) {
                    throw new UndecodableException(Reason.CORRUPT, "the JPEG ends before any picture data");
                }
                return;
            }
            if (marker == 0xFF) {
                i++;
            } else if (marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
                i += 2;
            } else {
                if (i + 3 >= b.length) {
                    throw truncated("the JPEG ends inside a segment header");
                }
                scanned |= marker == 0xDA;
                int length = (b[i + 2] & 255) << 8 | b[i + 3] & 255;
                i += 2 + Math.max(length, 2);
            }
        }
    }

    private static void png(byte[] b) throws UndecodableException {
        int i = 8;
        var crc = new CRC32();
        while (true) {
            if (i + 12 > b.length) {
                throw truncated("the PNG ends before its IEND chunk");
            }
            long length = int32(b, i) & 0xFFFFFFFFL;
            if (length > b.length - i - 12L) {
                throw truncated("the PNG ends inside a chunk");
            }
            crc.reset();
            crc.update(b, i + 4, (int) length + 4);
            if ((int) crc.getValue() != int32(b, i + 8 + (int) length)) {
                throw new UndecodableException(Reason.CORRUPT, "a PNG chunk fails its checksum");
            }
            if (int32(b, i + 4) == 0x49454E44) {
                return;
            }
            i += 12 + (int) length;
        }
    }

    private static void webp(byte[] b) throws UndecodableException {
        long size = Integer.reverseBytes(int32(b, 4)) & 0xFFFFFFFFL;
        if (size + 8 > b.length + 1L) {
            throw truncated("the WebP is shorter than its header says");
        }
    }

    private static int int32(byte[] b, int i) {
        return (b[i] & 255) << 24 | (b[i + 1] & 255) << 16 | (b[i + 2] & 255) << 8 | b[i + 3] & 255;
    }

    private static UndecodableException truncated(String detail) {
        return new UndecodableException(Reason.TRUNCATED, detail);
    }
}

package io.drivetrain.imaging;

import static io.drivetrain.imaging.Refusal.corrupt;
import static io.drivetrain.imaging.Refusal.truncated;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a PNG: every checksum is verified, which decoders leave out, and only what makes pixels is kept, so
 * that no compressed comment or colour profile can be a bomb.
 */
final class PngStructure {

    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Deflate cannot do better than about 1:1032; a header that claims more is lying. */
    private static final long MAX_DEFLATE = 1100;

    private PngStructure() {}

    /**
     * @param bare the same picture with nothing in it but what makes pixels
     * @param exif the TIFF block; none without one
     */
    record PngFile(byte[] bare, byte @Nullable [] exif, boolean animated) {}

    static PngFile walk(byte[] b, DecodeLimits limits) throws UndecodableException {
        if (b.length < 33 || !Bytes.has(b, 12, "IHDR") || Bytes.u32be(b, 8) != 13) {
            throw b.length < 33 ? truncated("the PNG ends inside its header") : corrupt("the PNG has no header");
        }
        var kept = new ByteArrayOutputStream(b.length);
        kept.write(b, 0, 8);
        byte[] exif = null;
        long data = 0;
        var seen = new HashSet<String>();
        var crc = new CRC32();
        for (int at = 8; !seen.contains("IEND"); ) {
            if (at + 12 > b.length) {
                throw truncated("the PNG ends before its IEND chunk");
            }
            long length = Bytes.u32be(b, at);
            if (length > b.length - at - 12L) {
                throw truncated("the PNG ends inside a chunk");
            }
            int n = (int) length;
            crc.reset();
            crc.update(b, at + 4, n + 4);
            if ((int) crc.getValue() != Bytes.i32be(b, at + 8 + n)) {
                throw corrupt("a chunk of the PNG fails its checksum");
            }
            String type = Bytes.word(b, at + 4, 4);
            seen.add(type);
            if (type.equals("IHDR")) {
                header(b, at + 8, limits);
            }
            if (KEPT.contains(type)) {
                kept.write(b, at, n + 12);
            }
            if (type.equals("eXIf")) {
                exif = Arrays.copyOfRange(b, at + 8, at + 8 + n);
            }
            data += type.equals("IDAT") ? n : 0;
            at += 12 + n;
        }
        if (data == 0) {
            throw corrupt("the PNG has no picture data");
        }
        checkClaim(b, data);
        return new PngFile(kept.toByteArray(), exif, seen.contains("acTL"));
    }

    private static void header(byte[] b, int at, DecodeLimits limits) throws UndecodableException {
        Refusal.checkSize("PNG", Bytes.u32be(b, at), Bytes.u32be(b, at + 4), limits);
        int depth = Bytes.u8(b, at + 8);
        boolean sound = switch (Bytes.u8(b, at + 9)) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!sound || b[at + 10] != 0 || b[at + 11] != 0 || Bytes.u8(b, at + 12) > 1) {
            throw corrupt("the PNG header names a colour type, depth or method that does not exist");
        }
    }

    private static void checkClaim(byte[] b, long data) throws UndecodableException {
        int channels = switch (Bytes.u8(b, 25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        long raw = Bytes.u32be(b, 16) * Bytes.u32be(b, 20) * channels * Bytes.u8(b, 24) / 8;
        if (raw / MAX_DEFLATE > data) {
            throw truncated("the PNG has " + data + " bytes of picture data, too few for its size");
        }
    }
}

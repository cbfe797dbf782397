package io.drivetrain.imaging;

import static io.drivetrain.imaging.Refusal.corrupt;
import static io.drivetrain.imaging.Refusal.truncated;
import static io.drivetrain.imaging.Refusal.unsupported;

import java.io.IOException;

/** BMP through the JDK's reader, after its header has been found sound and the file long enough for it. */
final class BmpDecoder {

    private static final int CORE_HEADER = 12;
    private static final int EMBEDDED_JPEG = 4;
    private static final int EMBEDDED_PNG = 5;

    private BmpDecoder() {}

    static Source decode(byte[] b, DecodeLimits limits) throws UndecodableException, IOException {
        if (b.length < 26) {
            throw truncated("the BMP ends inside its header");
        }
        long header = Bytes.u32le(b, 14);
        if (header == CORE_HEADER) {
            check(b, Bytes.u16le(b, 18), Bytes.u16le(b, 20), Bytes.u16le(b, 24), 0, limits);
        } else if (header == 40 || header == 52 || header == 56 || header == 64 || header == 108 || header == 124) {
            if (b.length < 34) {
                throw truncated("the BMP ends inside its header");
            }
            check(
                    b,
                    Bytes.i32le(b, 18),
                    Math.abs((long) Bytes.i32le(b, 22)),
                    Bytes.u16le(b, 28),
                    Bytes.i32le(b, 30),
                    limits);
        } else {
            throw unsupported("BMPs with a header of " + header + " bytes are not decoded here");
        }
        return Source.of(Pixels.rgb(
                Readers.read(Readers.BMP, b, reader -> reader.read(0)).value()));
    }

    private static void check(byte[] b, long width, long height, int bits, int compression, DecodeLimits limits)
            throws UndecodableException {
        Refusal.checkSize("BMP", width, height, limits);
        if (compression == EMBEDDED_JPEG || compression == EMBEDDED_PNG) {
            throw unsupported("BMPs that hold a JPEG or PNG are not decoded here");
        }
        if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
            throw corrupt("the BMP header says " + bits + " bits a pixel");
        }
        boolean runs = compression == 1 || compression == 2;
        long stride = (width * bits + 31) / 32 * 4;
        if (!runs && Bytes.u32le(b, 10) + stride * height > b.length + 3L) {
            throw truncated("the BMP has " + b.length + " bytes, too few for its size");
        }
    }
}

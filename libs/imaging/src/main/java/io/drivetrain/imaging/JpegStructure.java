package io.drivetrain.imaging;

import static io.drivetrain.imaging.Refusal.corrupt;
import static io.drivetrain.imaging.Refusal.truncated;
import static io.drivetrain.imaging.Refusal.unsupported;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks a JPEG marker by marker (ITU-T T.81, annex B). It finds what decoders forgive, a file that ends before its end
 * marker, and keeps for the decoder only tables, frame and scans: colour profiles, comments and application data of
 * strangers never reach it.
 */
final class JpegStructure {

    /** T.81 allows any number; a few hundred over a large frame would keep a decoder busy for minutes. */
    private static final int MAX_SCANS = 256;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private final byte[] in;
    private final DecodeLimits limits;
    private final ByteArrayOutputStream kept;
    private @Nullable JpegFrame frame;
    private boolean jfif;
    private int adobeTransform = JpegFile.NO_ADOBE;
    private byte @Nullable [] exif;
    private int scans;

    private JpegStructure(byte[] in, DecodeLimits limits) {
        this.in = in;
        this.limits = limits;
        this.kept = new ByteArrayOutputStream(in.length + 32);
    }

    static JpegFile walk(byte[] bytes, DecodeLimits limits) throws UndecodableException {
        return new JpegStructure(bytes, limits).walk();
    }

    private JpegFile walk() throws UndecodableException {
        kept.write(0xFF);
        kept.write(SOI);
        // always as JFIF: the reader then hands out stored samples, and the colours are ours to tell
        kept.writeBytes(JpegFile.JFIF);
        int at = 2;
        while (true) {
            at = nextMarker(at);
            int marker = Bytes.u8(in, at - 1);
            if (marker == EOI) {
                break;
            }
            if (marker == SOI || marker == 0x01 || restart(marker)) {
                continue;
            }
            if (at + 2 > in.length) {
                throw truncated("the JPEG ends inside a segment header");
            }
            int length = Bytes.u16be(in, at);
            if (marker < 0xC0 || length < 2) {
                throw corrupt(String.format("the JPEG has a segment FF%02X of length %d", marker, length));
            }
            if (at + length > in.length) {
                throw truncated("the JPEG ends inside a segment");
            }
            segment(marker, at, length);
            at += length;
            if (marker == SOS) {
                at = scan(at);
            }
        }
        if (frame == null || scans == 0) {
            throw corrupt("the JPEG ends before any picture data");
        }
        kept.write(0xFF);
        kept.write(EOI);
        return new JpegFile(frame, jfif, adobeTransform, exif, kept.toByteArray());
    }

    /** The position behind the next marker; stray bytes before it are skipped, as all decoders do. */
    private int nextMarker(int from) throws UndecodableException {
        for (int i = from; i + 1 < in.length; i++) {
            if (in[i] == (byte) 0xFF && in[i + 1] != 0 && in[i + 1] != (byte) 0xFF) {
                return i + 2;
            }
        }
        throw truncated("the JPEG ends before its end marker");
    }

    private void segment(int marker, int at, int length) throws UndecodableException {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> {
                if (frame != null) {
                    throw corrupt("the JPEG has two frames");
                }
                frame = JpegFrame.read(in, at, length);
                Refusal.checkSize("JPEG", frame.width(), frame.height(), limits);
                keep(marker, at, length);
            }
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xCC ->
                throw unsupported("JPEGs with lossless, hierarchical or arithmetic coding are not decoded here");
            case 0xC4, 0xDB, 0xDD -> keep(marker, at, length);
            case SOS -> {
                if (frame == null) {
                    throw corrupt("the JPEG has picture data before its frame");
                }
                if (++scans > MAX_SCANS) {
                    throw Refusal.tooLarge("the JPEG has more than " + MAX_SCANS + " scans");
                }
                keep(marker, at, length);
            }
            case 0xE0 -> jfif |= Bytes.has(in, at + 2, "JFIF\0");
            case 0xE1 -> {
                if (exif == null && length >= 8 && Bytes.has(in, at + 2, "Exif\0")) {
                    exif = Arrays.copyOfRange(in, at + 8, at + length);
                }
            }
            case 0xEE -> {
                if (length >= 14 && Bytes.has(in, at + 2, "Adobe")) {
                    adobeTransform = Bytes.u8(in, at + 13);
                }
            }
            default -> {
                // profiles, comments, thumbnails
            }
        }
    }

    /** Copies entropy-coded data up to the next marker that is no restart; returns where that marker begins. */
    private int scan(int from) throws UndecodableException {
        for (int i = from; i + 1 < in.length; i++) {
            if (in[i] == (byte) 0xFF) {
                int next = Bytes.u8(in, i + 1);
                if (next != 0 && next != 0xFF && !restart(next)) {
                    kept.write(in, from, i - from);
                    return i;
                }
            }
        }
        throw truncated("the JPEG ends inside its picture data");
    }

    private void keep(int marker, int at, int length) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(in, at, length);
    }

    private static boolean restart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}

package io.drivetrain.imaging;

import static io.drivetrain.imaging.Refusal.corrupt;
import static io.drivetrain.imaging.Refusal.truncated;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks the blocks of a GIF (89a specification) to its first frame, and on to see whether there is a second. */
final class GifStructure {

    private static final int NO_INDEX = -1;

    private final byte[] b;
    private final DecodeLimits limits;
    private int at = 13;
    private int transparent = NO_INDEX;

    private GifStructure(byte[] bytes, DecodeLimits limits) {
        this.b = bytes;
        this.limits = limits;
    }

    /**
     * The first frame.
     *
     * @param palette red green blue, red green blue …
     * @param transparent index that shows the ground; negative if none does
     * @param codes LZW-coded indexes, put together from their blocks
     */
    record Frame(
            int canvasWidth,
            int canvasHeight,
            int left,
            int top,
            int width,
            int height,
            boolean interlaced,
            byte[] palette,
            int transparent,
            int codeSize,
            byte[] codes,
            boolean more) {}

    static Frame walk(byte[] bytes, DecodeLimits limits) throws UndecodableException {
        if (bytes.length < 13) {
            throw truncated("the GIF ends inside its header");
        }
        Refusal.checkSize("GIF", Math.max(1, Bytes.u16le(bytes, 6)), Math.max(1, Bytes.u16le(bytes, 8)), limits);
        return new GifStructure(bytes, limits).first();
    }

    private Frame first() throws UndecodableException {
        byte[] global = palette(Bytes.u8(b, 10));
        if (!toImage()) {
            throw corrupt("the GIF has no frame");
        }
        need(10);
        int left = Bytes.u16le(b, at);
        int top = Bytes.u16le(b, at + 2);
        int width = Bytes.u16le(b, at + 4);
        int height = Bytes.u16le(b, at + 6);
        int flags = Bytes.u8(b, at + 8);
        int canvasWidth = Math.max(Bytes.u16le(b, 6), left + width);
        int canvasHeight = Math.max(Bytes.u16le(b, 8), top + height);
        Refusal.checkSize("GIF", width, height, limits);
        Refusal.checkSize("GIF", canvasWidth, canvasHeight, limits);
        at += 9;
        byte[] local = palette(flags);
        byte[] palette = local != null ? local : global != null ? global : greys();
        need(1);
        int codeSize = Bytes.u8(b, at++);
        if (codeSize < 1 || codeSize > 8) {
            throw corrupt("the GIF has an LZW code size of " + codeSize);
        }
        var codes = new ByteArrayOutputStream();
        blocks(codes);
        return new Frame(
                canvasWidth,
                canvasHeight,
                left,
                top,
                width,
                height,
                (flags & 0x40) != 0,
                palette,
                transparent,
                codeSize,
                codes.toByteArray(),
                another());
    }

    /** Stops behind the next image separator; false at the trailer. */
    private boolean toImage() throws UndecodableException {
        while (true) {
            need(1);
            int introducer = Bytes.u8(b, at++);
            switch (introducer) {
                case 0x2C -> {
                    return true;
                }
                case 0x3B -> {
                    return false;
                }
                case 0x21 -> extension();
                case 0x00 -> {
                    // stray block ends are common
                }
                default -> throw corrupt("the GIF has an unknown block " + introducer);
            }
        }
    }

    private void extension() throws UndecodableException {
        need(1);
        boolean control = Bytes.u8(b, at++) == 0xF9;
        if (control && at + 5 <= b.length && b[at] == 4) {
            transparent = (b[at + 1] & 1) != 0 ? Bytes.u8(b, at + 4) : NO_INDEX;
        }
        blocks(null);
    }

    private void blocks(@Nullable ByteArrayOutputStream into) throws UndecodableException {
        while (true) {
            need(1);
            int length = Bytes.u8(b, at++);
            if (length == 0) {
                return;
            }
            need(length);
            if (into != null) {
                into.write(b, at, length);
            }
            at += length;
        }
    }

    /** Damage behind the first frame is none of it. */
    private boolean another() {
        try {
            return toImage();
        } catch (UndecodableException e) {
            return false;
        }
    }

    private byte @Nullable [] palette(int flags) throws UndecodableException {
        if ((flags & 0x80) == 0) {
            return null;
        }
        int bytes = 3 << (flags & 7) + 1;
        need(bytes);
        at += bytes;
        return Arrays.copyOfRange(b, at - bytes, at);
    }

    private static byte[] greys() {
        var palette = new byte[768];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) (i / 3);
        }
        return palette;
    }

    private void need(int count) throws UndecodableException {
        if (at + count > b.length) {
            throw truncated("the GIF ends before its first frame does");
        }
    }
}

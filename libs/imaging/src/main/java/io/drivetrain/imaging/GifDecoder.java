package io.drivetrain.imaging;

import java.util.Arrays;
import java.util.Set;

/** The first frame of a GIF on its canvas; what is transparent or uncovered is white. */
final class GifDecoder {

    private static final int[] START = {0, 4, 2, 1};
    private static final int[] STEP = {8, 8, 4, 2};

    private GifDecoder() {}

    static Source decode(byte[] bytes, DecodeLimits limits) throws UndecodableException {
        var frame = GifStructure.walk(bytes, limits);
        var indexes = new byte[frame.width() * frame.height()];
        int written = Lzw.decode(frame.codes(), frame.codeSize(), indexes);
        if (written < 0) {
            throw Refusal.corrupt("the GIF's first frame is not LZW data");
        }
        if (written < indexes.length) {
            throw Refusal.truncated("the GIF's first frame has " + written + " of " + indexes.length + " pixels");
        }
        return new Source(paint(frame, indexes), null, frame.more() ? Set.of(Decoded.ANIMATED) : Set.of());
    }

    private static RgbImage paint(GifStructure.Frame frame, byte[] indexes) {
        var out = new byte[frame.canvasWidth() * frame.canvasHeight() * 3];
        Arrays.fill(out, (byte) 255);
        int[] rows = rows(frame);
        byte[] palette = frame.palette();
        for (int y = 0, i = 0; y < frame.height(); y++) {
            int o = ((frame.top() + rows[y]) * frame.canvasWidth() + frame.left()) * 3;
            for (int x = 0; x < frame.width(); x++, i++, o += 3) {
                int index = indexes[i] & 255;
                if (index != frame.transparent()) {
                    // an index behind the palette's end is black everywhere else too
                    boolean known = index * 3 + 2 < palette.length;
                    out[o] = known ? palette[index * 3] : 0;
                    out[o + 1] = known ? palette[index * 3 + 1] : 0;
                    out[o + 2] = known ? palette[index * 3 + 2] : 0;
                }
            }
        }
        return RgbImage.of(frame.canvasWidth(), frame.canvasHeight(), out);
    }

    /** Which row each stored row is. */
    private static int[] rows(GifStructure.Frame frame) {
        var rows = new int[frame.height()];
        if (!frame.interlaced()) {
            Arrays.setAll(rows, y -> y);
            return rows;
        }
        for (int pass = 0, i = 0; pass < START.length; pass++) {
            for (int y = START[pass]; y < frame.height(); y += STEP[pass]) {
                rows[i++] = y;
            }
        }
        return rows;
    }
}

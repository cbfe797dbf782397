package io.drivetrain.imaging;

import java.util.Arrays;

/**
 * Resizing as Pillow's BILINEAR does it: a triangle filter widened by the reduction (so it antialiases), horizontal pass
 * first, rounded to bytes in between, weights in 22-bit fixed point. The pretrained weights have seen exactly this.
 */
public final class Resampler {

    private static final int BITS = 22;
    private static final int HALF = 1 << BITS - 1;

    private Resampler() {}

    /** The whole picture at {@code width} × {@code height}. */
    public static RgbImage resize(RgbImage source, int width, int height) {
        return resize(source, 0, 0, source.width(), source.height(), width, height);
    }

    /**
     * The box {@code x0..x1 × y0..y1} of {@code source}, in pixels with fractions, at {@code width} × {@code height}.
     *
     * @throws IllegalArgumentException if the box is empty or not inside the picture, or the size is not positive
     */
    public static RgbImage resize(RgbImage source, double x0, double y0, double x1, double y1, int width, int height) {
        if (!(x0 >= 0 && y0 >= 0 && x1 <= source.width() && y1 <= source.height() && x0 < x1 && y0 < y1)) {
            throw new IllegalArgumentException("box " + x0 + "," + y0 + " to " + x1 + "," + y1 + " is not inside "
                    + source.width() + "×" + source.height());
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("cannot resize to " + width + "×" + height);
        }
        boolean whole = x0 == 0 && y0 == 0 && x1 == source.width() && y1 == source.height();
        if (whole && width == source.width() && height == source.height()) {
            return source;
        }
        var across = Kernel.of(source.width(), x0, x1, width);
        var down = Kernel.of(source.height(), y0, y1, height);
        int firstRow = down.start[0];
        int lastRow = down.start[height - 1] + down.weight[height - 1].length;
        byte[] narrow = horizontal(source, across, firstRow, lastRow, width);
        return RgbImage.of(width, height, vertical(narrow, down, firstRow, width, height));
    }

    private static byte[] horizontal(RgbImage source, Kernel kernel, int firstRow, int lastRow, int width) {
        byte[] in = source.pixels();
        var out = new byte[Math.multiplyExact(lastRow - firstRow, Math.multiplyExact(width, 3))];
        int o = 0;
        for (int y = firstRow; y < lastRow; y++) {
            int row = y * source.width() * 3;
            for (int x = 0; x < width; x++) {
                int r = HALF;
                int g = HALF;
                int b = HALF;
                int p = row + kernel.start[x] * 3;
                for (int w : kernel.weight[x]) {
                    r += w * (in[p] & 255);
                    g += w * (in[p + 1] & 255);
                    b += w * (in[p + 2] & 255);
                    p += 3;
                }
                // weights are positive and sum to one, so there is nothing to clip but a rounding
                out[o++] = (byte) Math.min(255, r >> BITS);
                out[o++] = (byte) Math.min(255, g >> BITS);
                out[o++] = (byte) Math.min(255, b >> BITS);
            }
        }
        return out;
    }

    private static byte[] vertical(byte[] in, Kernel kernel, int firstRow, int width, int height) {
        int stride = width * 3;
        var out = new byte[Math.multiplyExact(height, stride)];
        var sum = new int[stride];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, HALF);
            int p = (kernel.start[y] - firstRow) * stride;
            for (int w : kernel.weight[y]) {
                for (int x = 0; x < stride; x++) {
                    sum[x] += w * (in[p + x] & 255);
                }
                p += stride;
            }
            for (int x = 0, o = y * stride; x < stride; x++) {
                out[o + x] = (byte) Math.min(255, sum[x] >> BITS);
            }
        }
        return out;
    }

    /** For each output sample, where its window starts in the input and what each input sample weighs. */
    private record Kernel(int[] start, int[][] weight) {

        static Kernel of(int in, double low, double high, int out) {
            double scale = (high - low) / out;
            double support = Math.max(1, scale);
            var start = new int[out];
            var weight = new int[out][];
            for (int i = 0; i < out; i++) {
                double centre = low + (i + .5) * scale;
                int first = Math.max(0, (int) (centre - support + .5));
                int last = Math.min(in, (int) (centre + support + .5));
                var w = new double[last - first];
                double total = 0;
                for (int j = 0; j < w.length; j++) {
                    w[j] = Math.max(0, 1 - Math.abs((first + j + .5 - centre) / support));
                    total += w[j];
                }
                weight[i] = new int[w.length];
                for (int j = 0; j < w.length; j++) {
                    weight[i][j] = (int) (w[j] / total * (1 << BITS) + .5);
                }
                start[i] = first;
            }
            return new Kernel(start, weight);
        }
    }
}

package io.drivetrain.verifier.quality;

import io.drivetrain.imaging.RgbImage;

/**
 * How sharp a small picture is, 0 to 1: {@code 1 − e^(−σ/100)} of the standard deviation σ of its edges, where an edge is
 * eight times a pixel minus its neighbours. Flat art (a logo, a plain sign) has few edges and is not blurred; it has few
 * greys too, so the same measure of the counts of the greys is added where it is large.
 */
final class Sharpness {

    private static final double FALL = .01;
    private static final double FLAT_ART = .18;

    private Sharpness() {}

    static double of(RgbImage image) {
        int[] grey = grey(image);
        double flatness = measure(counts(grey));
        double edges = measure(edges(grey, image.width(), image.height()));
        return Math.min(1, edges + (flatness > FLAT_ART ? flatness : 0));
    }

    private static double measure(int[] values) {
        return 1 - Math.exp(-FALL * deviation(values));
    }

    /** ITU-R 601 luma, as Pillow rounds it. */
    private static int[] grey(RgbImage image) {
        byte[] rgb = image.pixels();
        var grey = new int[rgb.length / 3];
        for (int i = 0, p = 0; i < grey.length; i++, p += 3) {
            grey[i] = (rgb[p] & 255) * 19595 + (rgb[p + 1] & 255) * 38470 + (rgb[p + 2] & 255) * 7471 + 0x8000 >> 16;
        }
        return grey;
    }

    private static int[] counts(int[] grey) {
        var counts = new int[256];
        for (int g : grey) {
            counts[g]++;
        }
        return counts;
    }

    /** Of all pixels but the border's, which have no neighbours all around. */
    private static int[] edges(int[] grey, int width, int height) {
        var edges = new int[Math.max(0, width - 2) * Math.max(0, height - 2)];
        int e = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                int around = 0;
                for (int row = i - width; row <= i + width; row += width) {
                    around += grey[row - 1] + grey[row] + grey[row + 1];
                }
                edges[e++] = Math.clamp(9L * grey[i] - around, 0, 255);
            }
        }
        return edges;
    }

    private static double deviation(int[] values) {
        double sum = 0;
        double squares = 0;
        for (int v : values) {
            sum += v;
            squares += (double) v * v;
        }
        double mean = sum / values.length;
        return values.length == 0 ? 0 : Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    }
}

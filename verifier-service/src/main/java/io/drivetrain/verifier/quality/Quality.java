package io.drivetrain.verifier.quality;

import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import java.util.Arrays;
import java.util.List;

/**
 * Measures of one picture, each 0 to 1 and worse the smaller it is. Formulas and thresholds are CleanVision's, so that
 * its users find what they know; see {@link Oddity}.
 *
 * @param darkest brightness that 99 % of the pixels do not exceed
 * @param lightest one minus the brightness that 5 % of the pixels do not exceed
 * @param sharpness from the spread of edges, at 64 pixels at most; see {@link Sharpness}
 * @param information entropy of the colour values, a tenth of its bits
 * @param aspect shorter side over longer side
 */
public record Quality(double darkest, double lightest, double sharpness, double information, double aspect) {

    /** Brightness is counted in so many steps. */
    private static final int STEPS = 1024;

    private static final double[] SQUARES = new double[256];

    static {
        for (int v = 0; v < 256; v++) {
            SQUARES[v] = (double) v * v / (255 * 255);
        }
    }

    public static Quality of(RgbImage image) {
        var brightness = new int[STEPS + 1];
        var values = new int[3][256];
        byte[] pixels = image.pixels();
        for (int i = 0; i < pixels.length; i += 3) {
            int r = pixels[i] & 255;
            int g = pixels[i + 1] & 255;
            int b = pixels[i + 2] & 255;
            values[0][r]++;
            values[1][g]++;
            values[2][b]++;
            double perceived = Math.sqrt(.241 * SQUARES[r] + .691 * SQUARES[g] + .068 * SQUARES[b]);
            brightness[(int) (perceived * STEPS)]++;
        }
        int count = pixels.length / 3;
        return new Quality(
                percentile(brightness, count, .99),
                1 - percentile(brightness, count, .05),
                Sharpness.of(small(image)),
                Math.min(1, entropy(values, 3L * count) / 10),
                (double) Math.min(image.width(), image.height()) / Math.max(image.width(), image.height()));
    }

    /** What a person should know of, worst first in no order. */
    public List<Oddity> oddities() {
        return Arrays.stream(Oddity.values()).filter(o -> o.isIn(this)).toList();
    }

    private static RgbImage small(RgbImage image) {
        double ratio = Math.max(image.width(), image.height()) / 64.0;
        return ratio <= 1
                ? image
                : Resampler.resize(
                        image, Math.max(1, (int) (image.width() / ratio)), Math.max(1, (int) (image.height() / ratio)));
    }

    private static double percentile(int[] histogram, int count, double share) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int step = 0; step < histogram.length; step++) {
            seen += histogram[step];
            if (seen >= wanted) {
                return (double) step / STEPS;
            }
        }
        return 1;
    }

    private static double entropy(int[][] values, long count) {
        double bits = 0;
        for (int[] channel : values) {
            for (int n : channel) {
                if (n > 0) {
                    double share = (double) n / count;
                    bits -= share * Math.log(share) / Math.log(2);
                }
            }
        }
        return bits;
    }
}

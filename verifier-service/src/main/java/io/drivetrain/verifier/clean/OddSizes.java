package io.drivetrain.verifier.clean;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Pictures that are much smaller or larger than the others: pixel counts more than three times the distance of the
 * quartiles beyond them (CleanVision's factor for Tukey's fence).
 */
final class OddSizes {

    private static final double FACTOR = 3;

    private OddSizes() {}

    static BitSet among(long[] pixels) {
        var odd = new BitSet(pixels.length);
        if (pixels.length == 0) {
            return odd;
        }
        double first = quantile(pixels, .25);
        double third = quantile(pixels, .75);
        double reach = FACTOR * (third - first);
        for (int i = 0; i < pixels.length; i++) {
            odd.set(i, pixels[i] < first - reach || pixels[i] > third + reach);
        }
        return odd;
    }

    /** By linear interpolation between order statistics (Hyndman and Fan's type 7), as NumPy does. */
    private static double quantile(long[] values, double q) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

package io.drivetrain.benchmarks.figure;

import java.util.Arrays;

/** Quantiles of a sample by linear interpolation between its order statistics (Hyndman and Fan's type 7). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * @param q 0 for the smallest to 1 for the largest
     * @throws IllegalArgumentException if there are no values or {@code q} is outside 0 to 1
     */
    public static double of(double[] values, double q) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a quantile needs at least one value");
        }
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("a quantile is of 0 to 1, got " + q);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public static double median(double[] values) {
        return of(values, .5);
    }

    /** The distance from the first to the third quartile as a share of the median: 0 if all values are the same. */
    public static double spread(double[] values) {
        double distance = of(values, .75) - of(values, .25);
        return distance == 0 ? 0 : distance / Math.abs(median(values));
    }
}

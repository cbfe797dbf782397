package io.drivetrain.monitor.statistics;

import java.util.Arrays;

/** Exact quantiles of a small sample, by linear interpolation between the order statistics (R's type 7). */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    public static Quantiles of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** The value below which the share {@code q} (0 to 1) lies; NaN of nothing. */
    public double at(double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = q * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

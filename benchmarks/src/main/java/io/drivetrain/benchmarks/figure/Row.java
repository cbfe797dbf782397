package io.drivetrain.benchmarks.figure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param measure what was measured
 * @param value median of the rounds
 * @param against the peer or limit with its own median; empty if there is none
 * @param ratio median over the rounds of ours divided by the peer's of the same round; null without a peer
 * @param spread distance of the ratio's quartiles (without a peer the value's) as a share of its median; null for one
 *     round
 */
public record Row(
        String measure,
        double value,
        String unit,
        String against,
        @Nullable Double ratio,
        @Nullable Double spread) {

    /** A figure without a peer, from one value per round. */
    public static Row alone(String measure, String unit, double[] ours) {
        return new Row(measure, Quantiles.median(ours), unit, "", null, spread(ours));
    }

    /** A figure against a peer that was measured in the same rounds. */
    public static Row against(String measure, String unit, double[] ours, String peer, double[] theirs) {
        if (ours.length != theirs.length) {
            throw new IllegalArgumentException(
                    "'" + measure + "' has " + ours.length + " rounds, its peer '" + peer + "' has " + theirs.length);
        }
        var ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        String named = peer + ": " + Figures.shown(Quantiles.median(theirs)) + " " + unit;
        return new Row(measure, Quantiles.median(ours), unit, named, Quantiles.median(ratios), spread(ratios));
    }

    /** A figure against a bound that it should stay under. */
    public static Row limit(String measure, String unit, double[] ours, double limit) {
        var limits = new double[ours.length];
        Arrays.fill(limits, limit);
        return against(measure, unit, ours, "limit", limits);
    }

    private static @Nullable Double spread(double[] values) {
        return values.length == 1 ? null : Double.valueOf(Quantiles.spread(values));
    }
}

package io.drivetrain.monitor.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Population stability index: Σ(p−q)·ln(p/q) over the bins of a reference and a window.
 *
 * <p>It is never compared with a fixed 0.1: with no change at all its expectation is (B−1)(1/m+1/n), so that the bound
 * follows from the counts, see {@link #threshold}.
 */
public final class Psi {

    private Psi() {}

    /** Of two distributions over the same bins; every share must be above 0. */
    public static double ofShares(double[] reference, double[] window) {
        if (reference.length != window.length) {
            throw new IllegalArgumentException(
                    "PSI needs the same bins on both sides, got " + reference.length + " and " + window.length);
        }
        double psi = 0;
        for (int bin = 0; bin < reference.length; bin++) {
            psi += (reference[bin] - window[bin]) * Math.log(reference[bin] / window[bin]);
        }
        return psi;
    }

    /** Of two histograms over the same bins, with {@link #smoothed} shares. */
    public static double ofCounts(long[] reference, long[] window) {
        return ofShares(smoothed(reference), smoothed(window));
    }

    /**
     * Shares with half a picture added to every bin (Jeffreys' prior), so that an empty bin is surprising in proportion
     * to the sample's size and not infinitely so.
     */
    public static double[] smoothed(long[] counts) {
        double total = counts.length / 2.0;
        for (long count : counts) {
            total += count;
        }
        var shares = new double[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            shares[bin] = (counts[bin] + 0.5) / total;
        }
        return shares;
    }

    /**
     * The value that a window of {@code window} pictures exceeds with probability {@code alpha} when nothing changed:
     * χ²(B−1, 1−α)·(1/m+1/n).
     *
     * @param bins 2 or more
     */
    public static double threshold(int bins, long reference, long window, double alpha) {
        double quantile = ChiSquaredDistribution.of(bins - 1.0).inverseSurvivalProbability(alpha);
        return quantile * (1.0 / reference + 1.0 / window);
    }
}

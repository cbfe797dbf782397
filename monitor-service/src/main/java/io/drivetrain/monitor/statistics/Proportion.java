package io.drivetrain.monitor.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * {@code hits} of {@code of}, and how sure one can be of the share.
 *
 * @param of 0 or more; with 0 nothing is known and the bounds are 0 and 1
 */
public record Proportion(long hits, long of) {

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("a proportion needs 0 to all hits, got " + hits + " of " + of);
        }
    }

    /** A share between two bounds, all 0 to 1. */
    public record Interval(double low, double high) {}

    /** The share; 0 if there is nothing to take a share of. */
    public double share() {
        return of == 0 ? 0 : (double) hits / of;
    }

    /** Wilson's score interval, two-sided. */
    public Interval wilson(double confidence) {
        if (of == 0) {
            return new Interval(0, 1);
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double zz = z * z / of;
        double centre = (share() + zz / 2) / (1 + zz);
        double half = z / (1 + zz) * Math.sqrt(share() * (1 - share()) / of + zz / of / 4);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** Exact (Clopper–Pearson) upper bound that the true share exceeds with probability at most {@code alpha}. */
    public double upper(double alpha) {
        return hits == of ? 1 : BetaDistribution.of(hits + 1.0, of - hits).inverseSurvivalProbability(alpha);
    }

    /** Exact (Clopper–Pearson) lower bound that the true share falls below with probability at most {@code alpha}. */
    public double lower(double alpha) {
        return hits == 0 ? 0 : BetaDistribution.of(hits, of - hits + 1.0).inverseCumulativeProbability(alpha);
    }

    /**
     * One-sided upper bound of this share less {@code other}'s, from the exact bounds of both (the MOVER of Zou and
     * Donner 2008).
     */
    public double excessOver(Proportion other, double alpha) {
        double up = upper(alpha) - share();
        double down = other.share() - other.lower(alpha);
        return share() - other.share() + Math.sqrt(up * up + down * down);
    }
}

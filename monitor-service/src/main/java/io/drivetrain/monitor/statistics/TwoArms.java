package io.drivetrain.monitor.statistics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.TTest;

/** Tests of a treated arm against a control arm that was meant to be of the same size. */
public final class TwoArms {

    private TwoArms() {}

    /**
     * Sample ratio mismatch: the probability of sizes at least this uneven if each unit went to either arm with equal
     * chance (χ², one look). Below .001 the assignment itself is broken and nothing else may be concluded.
     */
    public static double sampleRatio(long treated, long control) {
        if (treated + control == 0) {
            return 1;
        }
        return ChiSquareTest.withDefaults()
                .test(new double[] {1, 1}, new long[] {treated, control})
                .getPValue();
    }

    /** Fisher's exact one-sided p of the treated share being no higher than the control's. */
    public static double higher(Proportion treated, Proportion control) {
        boolean nothingToTell = treated.hits() + control.hits() == 0
                || treated.hits() + control.hits() == treated.of() + control.of()
                || treated.of() == 0
                || control.of() == 0;
        if (nothingToTell) {
            return 1;
        }
        int[][] table = {
            {Math.toIntExact(treated.hits()), Math.toIntExact(treated.of() - treated.hits())},
            {Math.toIntExact(control.hits()), Math.toIntExact(control.of() - control.hits())}
        };
        return FisherExactTest.withDefaults()
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(table)
                .getPValue();
    }

    /**
     * p, valid at every look, of failures falling on the treated arm no more often than on the control arm.
     *
     * <p>Between arms of the same size a failure is as likely to be on either side. The evidence is the mean, over a
     * uniform prior on (½, 1), of the likelihood ratio of the failures' sides: E = 2^(b+c+1)·B(1+b, 1+c)·P(Beta(1+b,
     * 1+c) &gt; ½), a martingale that starts at 1 if they are. By Ville's inequality it ever reaches 1/α with probability
     * at most α, however often one looks.
     *
     * @param treated failures in the treated arm
     * @param control failures in the control arm
     */
    public static double failuresAtAnyTime(long treated, long control) {
        double logPrior =
                Math.log(BetaDistribution.of(1.0 + treated, 1.0 + control).survivalProbability(0.5));
        double logEvidence =
                (treated + control + 1) * Math.log(2) + LogBeta.value(1.0 + treated, 1.0 + control) + logPrior;
        return Math.min(1, Math.exp(-logEvidence));
    }

    /** Welch's one-sided p of the treated mean being no lower than the control's; 1 with fewer than 2 values a side. */
    public static double lowerMean(double[] treated, double[] control) {
        if (treated.length < 2 || control.length < 2) {
            return 1;
        }
        double p = TTest.withDefaults()
                .with(AlternativeHypothesis.LESS_THAN)
                .test(treated, control)
                .getPValue();
        return Double.isNaN(p) ? 1 : p;
    }
}

package io.drivetrain.monitor.statistics;

import java.util.Arrays;
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
     * Sample ratio mismatch: the probability of sizes at least this uneven if each unit went to any arm with equal chance
     * (χ², one look). Below .001 the assignment itself is broken and nothing else may be concluded.
     *
     * @param sizes of two or more arms
     */
    public static double sampleRatio(long... sizes) {
        if (Arrays.stream(sizes).sum() == 0) {
            return 1;
        }
        var equal = new double[sizes.length];
        Arrays.fill(equal, 1);
        return ChiSquareTest.withDefaults().test(equal, sizes).getPValue();
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
     * p, valid at every look, of the treated arm failing no more often than the control arm: 1 over the mean of two
     * e-processes, so that by Ville's inequality it ever falls below α with probability at most α, however often one
     * looks.
     *
     * <p>{@link #sides} is sharp for rare failures between arms of the same size; {@link #rates} holds for arms of any
     * size, also when the canary has lost its traffic after a few failures and only the control goes on.
     */
    public static double failuresAtAnyTime(Proportion treated, Proportion control) {
        double evidence = (Math.exp(sides(treated.hits(), control.hits())) + Math.exp(rates(treated, control))) / 2;
        return Math.min(1, 1 / evidence);
    }

    /**
     * Log evidence by the side failures fall on. Between arms of the same size each is as likely on either. The mean,
     * over a uniform prior on (½, 1), of the likelihood ratio: 2^(b+c+1)·B(1+b, 1+c)·P(Beta(1+b, 1+c) &gt; ½).
     */
    static double sides(long treated, long control) {
        double harmful = BetaDistribution.of(1.0 + treated, 1.0 + control).survivalProbability(0.5);
        return (treated + control + 1) * Math.log(2) + LogBeta.value(1.0 + treated, 1.0 + control) + Math.log(harmful);
    }

    /**
     * Log evidence by the rates, as universal inference has it (Wasserman, Ramdas and Balakrishnan 2020): the likelihood
     * of each arm averaged over a uniform prior of its rate, over the largest likelihood with a treated rate that is not
     * above the control's.
     */
    static double rates(Proportion treated, Proportion control) {
        double free = LogBeta.value(1.0 + treated.hits(), 1.0 + treated.of() - treated.hits())
                + LogBeta.value(1.0 + control.hits(), 1.0 + control.of() - control.hits());
        var pooled = new Proportion(treated.hits() + control.hits(), treated.of() + control.of());
        double best = treated.share() > control.share()
                ? logLikelihood(pooled)
                : logLikelihood(treated) + logLikelihood(control);
        return free - best;
    }

    private static double logLikelihood(Proportion arm) {
        double hits = arm.hits() == 0 ? 0 : arm.hits() * Math.log(arm.share());
        long misses = arm.of() - arm.hits();
        return hits + (misses == 0 ? 0 : misses * Math.log(1 - arm.share()));
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
        // without any spread the means themselves are all there is
        return Double.isNaN(p) ? (treated[0] < control[0] ? 0 : 1) : p;
    }
}

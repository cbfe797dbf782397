package io.drivetrain.monitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/** Published values of the formulas. */
class VectorsTest {

    @Test
    void populationStabilityIndex() {
        assertThat(Psi.ofShares(new double[] {.25, .25, .25, .25}, new double[] {.1, .2, .3, .4}))
                .isCloseTo(.2282174096, within(1e-10));
    }

    @Test
    void thresholdOfThePopulationStabilityIndexFollowsFromTheCounts() {
        // χ² with 9 degrees of freedom exceeds 21.666 with probability .01
        assertThat(Psi.threshold(10, 1000, 100, .01)).isCloseTo(21.666 * .011, within(1e-5));
    }

    @Test
    void smoothedSharesAddUpToOneAndAreNeverZero() {
        assertThat(Psi.smoothed(new long[] {0, 3, 0})).containsExactly(.5 / 4.5, 3.5 / 4.5, .5 / 4.5);
    }

    @Test
    void sampleRatioMismatch() {
        assertThat(TwoArms.sampleRatio(4600, 5400)).isCloseTo(1.244e-15, within(1e-18));
        assertThat(TwoArms.sampleRatio(821588, 815482)).isCloseTo(1.8218e-6, within(1e-10));
        assertThat(TwoArms.sampleRatio(16, 18, 16, 14, 12, 12)).isCloseTo(.8491, within(1e-4));
        assertThat(TwoArms.sampleRatio(0, 0)).isEqualTo(1);
    }

    @Test
    void exactUpperBoundOfARareError() {
        assertThat(new Proportion(0, 300).upper(.05)).isCloseTo(.0099361, within(1e-7));
        assertThat(new Proportion(0, 0).upper(.05)).isEqualTo(1);
        assertThat(new Proportion(0, 300).lower(.05)).isZero();
    }

    @Test
    void wilsonInterval() {
        var interval = new Proportion(8, 10).wilson(.95);
        assertThat(interval.low()).isCloseTo(.4902, within(1e-4));
        assertThat(interval.high()).isCloseTo(.9433, within(1e-4));
        assertThat(new Proportion(0, 0).wilson(.95)).isEqualTo(new Proportion.Interval(0, 1));
    }

    @Test
    void fishersTeaTasting() {
        assertThat(TwoArms.higher(new Proportion(3, 4), new Proportion(1, 4))).isCloseTo(17.0 / 70, within(1e-12));
        assertThat(TwoArms.higher(new Proportion(0, 4), new Proportion(0, 4))).isEqualTo(1);
        assertThat(TwoArms.higher(new Proportion(0, 0), new Proportion(1, 4))).isEqualTo(1);
    }

    /** The two-sided evidence of the same kind is known: p .031609 for 30 against 10, .48877 for 10 against 3. */
    @Test
    void evidenceByTheSideOfFailures() {
        assertThat(Math.exp(TwoArms.sides(30, 10)))
                .isCloseTo(2 / .031609 * BetaDistribution.of(31, 11).survivalProbability(.5), within(2e-3));
        assertThat(Math.exp(TwoArms.sides(10, 3)))
                .isCloseTo(2 / .48877 * BetaDistribution.of(11, 4).survivalProbability(.5), within(1e-4));
        assertThat(TwoArms.sides(0, 0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void evidenceByRatesIsTheLikelihoodRatioItSaysItIs() {
        // ∫p⁵ = 1/6, ∫(1−p)⁵ = 1/6, best pooled: ½¹⁰
        assertThat(Math.exp(TwoArms.rates(new Proportion(5, 5), new Proportion(0, 5))))
                .isCloseTo(1024 / 36.0, within(1e-9));
        assertThat(TwoArms.rates(new Proportion(0, 0), new Proportion(0, 0))).isCloseTo(0, within(1e-12));
    }

    @Test
    void quantilesInterpolate() {
        var quantiles = Quantiles.of(new double[] {4, 1, 3, 2});
        assertThat(quantiles.at(.5)).isEqualTo(2.5);
        assertThat(quantiles.at(1)).isEqualTo(4);
        assertThat(Quantiles.of(new double[0]).at(.5)).isNaN();
    }
}

package io.drivetrain.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final double[] FOUR = {4, 1, 3, 2};

    @Test
    void liesBetweenOrderStatistics() {
        assertThat(Quantiles.of(FOUR, .25)).isEqualTo(1.75);
        assertThat(Quantiles.median(FOUR)).isEqualTo(2.5);
        assertThat(Quantiles.of(FOUR, 1)).isEqualTo(4);
    }

    @Test
    void leavesTheValuesInTheirOrder() {
        Quantiles.median(FOUR);

        assertThat(FOUR).containsExactly(4, 1, 3, 2);
    }

    @Test
    void spreadIsTheQuartilesDistanceOverTheMedian() {
        assertThat(Quantiles.spread(FOUR)).isEqualTo(1.5 / 2.5, within(1e-12));
        assertThat(Quantiles.spread(new double[] {7, 7, 7})).isZero();
    }

    @Test
    void refusesAnEmptySample() {
        assertThatThrownBy(() -> Quantiles.median(new double[0])).hasMessageContaining("at least one value");
    }
}

package io.drivetrain.benchmarks.near;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void countsPairsFoundWrongAndMissed() {
        var pairs = Pairs.of(new int[] {0, 0, 0, 3, 4}, new int[] {7, 7, 8, 8, 9});

        assertThat(pairs).isEqualTo(new Pairs(1, 2, 1));
        assertThat(pairs.precision()).isEqualTo(1 / 3.0);
        assertThat(pairs.recall()).isEqualTo(.5);
    }

    @Test
    void nothingSaidIsNothingWrong() {
        assertThat(Pairs.of(new int[] {0, 1}, new int[] {0, 0}).precision()).isEqualTo(1);
    }
}

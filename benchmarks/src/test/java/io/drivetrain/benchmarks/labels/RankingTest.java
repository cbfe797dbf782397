package io.drivetrain.benchmarks.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void isOneIfAllWantedComeFirst() {
        assertThat(Ranking.averagePrecision(new double[] {.1, .9, .8, .2}, set(1, 2)))
                .isEqualTo(1);
    }

    @Test
    void averagesThePrecisionDownToEachWanted() {
        // order 0, 1, 2, 3; wanted at ranks 1 and 4
        assertThat(Ranking.averagePrecision(new double[] {4, 3, 2, 1}, set(0, 3)))
                .isCloseTo((1 + 2 / 4.0) / 2, within(1e-12));
    }

    private static BitSet set(int... items) {
        var set = new BitSet();
        for (int item : items) {
            set.set(item);
        }
        return set;
    }
}

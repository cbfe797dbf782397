package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProbeTest {

    private static final LinearProbe.Check GO_ON = () -> {};

    /** At the minimum for x = ±1 with weights ±w: 1 − p = λ/2 · ln(p / (1 − p)). */
    @ParameterizedTest
    @ValueSource(doubles = {1, .1, .01})
    void findsTheMinimumThatAlgebraFinds(double penalty) throws Exception {
        float[][] rows = {{1}, {-1}, {1}, {-1}};
        int[] labels = {0, 1, 0, 1};

        double p = LinearProbe.fit(rows, labels, 2, penalty, GO_ON).probabilities(new float[] {1})[0];

        assertThat(1 - p).isCloseTo(penalty / 2 * Math.log(p / (1 - p)), within(1e-4));
    }

    @Test
    void withNothingToReadOffItGivesTheShares() throws Exception {
        float[][] rows = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};

        double[] p =
                LinearProbe.fit(rows, new int[] {0, 1, 1, 2}, 3, .01, GO_ON).probabilities(rows[0]);

        assertThat(p).containsExactly(new double[] {.25, .5, .25}, within(1e-3));
    }

    @Test
    void tellsCloudsApart() throws Exception {
        var random = new Random(1);
        var rows = new float[300][5];
        var labels = new int[300];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = i % 3;
            for (int d = 0; d < 5; d++) {
                rows[i][d] = (float) (random.nextGaussian() + (d == labels[i] ? 6 : 0));
            }
        }
        var probe = LinearProbe.fit(rows, labels, 3, LinearProbe.PENALTY, GO_ON);

        for (int i = 0; i < rows.length; i++) {
            assertThat(probe.probabilities(rows[i])[labels[i]]).isGreaterThan(.5);
        }
    }
}

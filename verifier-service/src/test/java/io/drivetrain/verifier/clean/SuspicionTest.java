package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SuspicionTest {

    @Test
    void aWrongLabelIsMoreSuspiciousThanAnyRightOne() {
        var items = new OutOfFold(
                new double[][] {{.9, .1}, {.8, .2}, {.7, .3}, {.2, .8}, {.2, .8}, {.1, .9}},
                new int[] {0, 0, 0, 1, 1, 0});

        double[] odds = Suspicion.odds(items);
        double[] doubt = Suspicion.ofDoubt(items);

        for (int right = 0; right < 5; right++) {
            assertThat(odds[5]).isGreaterThan(odds[right]);
            assertThat(doubt[5]).isGreaterThan(doubt[right]);
        }
    }

    @Test
    void ofTwoEqualDoubtsTheUsualConfusionIsTheMoreSuspicious() {
        // class 0 is often a 1 in truth and never a 2; the last two items doubt their label equally
        var probabilities = new double[42][];
        var labels = new int[42];
        for (int i = 0; i < 40; i++) {
            int truth = i % 3;
            labels[i] = truth == 1 && i % 2 == 0 ? 0 : truth;
            probabilities[i] = new double[] {.05, .05, .05};
            probabilities[i][truth] = .9;
        }
        probabilities[40] = new double[] {.3, .6, .1};
        probabilities[41] = new double[] {.3, .1, .6};

        double[] odds = Suspicion.odds(new OutOfFold(probabilities, labels));

        assertThat(odds[40]).isGreaterThan(odds[41]);
    }

    @Test
    void staysFiniteWhereTheModelIsPerfectlySure() {
        var items = new OutOfFold(new double[][] {{1, 0}, {0, 1}, {1, 0}}, new int[] {0, 1, 1});

        assertThat(Arrays.stream(Suspicion.odds(items)).allMatch(Double::isFinite))
                .isTrue();
    }
}

package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class CrossEntropyIT {

    private static final float[][] LOGITS = {{2, 0}, {1, 1}};

    @Test
    void equalWeightsGiveTheMean() {
        double first = Math.log(1 + Math.exp(-2));
        double second = Math.log(2);
        assertThat(loss(1, 1)).isCloseTo((first + second) / 2, within(1e-6));
        assertThat(loss(5, 5)).isCloseTo((first + second) / 2, within(1e-6));
    }

    @Test
    void aPictureOfThreeTimesTheWeightCountsAsThree() {
        double first = Math.log(1 + Math.exp(-2));
        double second = Math.log(2);
        assertThat(loss(3, 1)).isCloseTo((3 * first + second) / 4, within(1e-6));
    }

    private static double loss(float... weights) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return CrossEntropy.of(manager.create(LOGITS), manager.create(new int[] {0, 1}), manager.create(weights))
                    .getFloat();
        }
    }
}

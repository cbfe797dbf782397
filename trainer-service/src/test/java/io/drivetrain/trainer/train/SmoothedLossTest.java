package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothedLossTest {

    @Test
    void isNotPulledTowardsZeroAtTheStart() {
        var loss = SmoothedLoss.NONE.and(2).and(2);

        assertThat(loss.value()).isCloseTo(2, within(1e-12));
    }

    @Test
    void weighsTheNewestMost() {
        var loss = SmoothedLoss.NONE.and(1).and(3);

        // (.98 · .02 · 1 + .02 · 3) / (1 − .98²)
        assertThat(loss.value()).isCloseTo((.98 * .02 + .02 * 3) / (1 - .98 * .98), within(1e-12));
    }
}

package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are those of fastai's {@code combined_cos}. */
class OneCycleTest {

    private static final OneCycle CYCLE = new OneCycle(List.of(1e-5, 1e-4, 1e-3), .3, 5, 1e5);

    @Test
    void startsAtThePeakOverDiv() {
        assertThat(CYCLE.rate(2, 0)).isCloseTo(2e-4, within(1e-12));
        assertThat(CYCLE.rate(0, 0)).isCloseTo(2e-6, within(1e-14));
    }

    @Test
    void isHalfWayUpInTheMiddleOfTheRise() {
        assertThat(CYCLE.rate(2, .15)).isCloseTo(6e-4, within(1e-12));
    }

    @Test
    void reachesThePeakAtTheEndOfTheRise() {
        assertThat(CYCLE.rate(1, .3)).isCloseTo(1e-4, within(1e-12));
    }

    @Test
    void fallsOnACosineToThePeakOverDivFinal() {
        assertThat(CYCLE.rate(2, .65)).isCloseTo((1e-3 + 1e-8) / 2, within(1e-12));
        assertThat(CYCLE.rate(2, 1)).isCloseTo(1e-8, within(1e-15));
    }

    @Test
    void hasTheMomentumDoTheOpposite() {
        assertThat(CYCLE.momentum(0)).isCloseTo(.95, within(1e-12));
        assertThat(CYCLE.momentum(.3)).isCloseTo(.85, within(1e-12));
        assertThat(CYCLE.momentum(.475)).isCloseTo(.85 + .1 * (1 - Math.cos(Math.PI / 4)) / 2, within(1e-12));
        assertThat(CYCLE.momentum(1)).isCloseTo(.95, within(1e-12));
    }
}

package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.Recipe;
import org.junit.jupiter.api.Test;

class PhasesTest {

    @Test
    void freezesTheBodyFirstAndThenTrainsAllAtHalfTheRate() {
        var phases = Phases.of(Recipe.defaults().withBackbone("resnet18"));

        assertThat(phases).extracting(Phase::frozen).containsExactly(true, false);
        assertThat(phases).extracting(Phase::epochs).containsExactly(1, 4);
        assertThat(phases.get(0).schedule()).satisfies(frozen -> {
            assertThat(frozen.peaks()).containsExactly(2e-4, 2e-4, 2e-3);
            assertThat(frozen.riseShare()).isEqualTo(.99);
            assertThat(frozen.div()).isEqualTo(25);
        });
        assertThat(phases.get(1).schedule()).satisfies(all -> {
            assertThat(all.peaks().get(0)).isCloseTo(1e-5, within(1e-15));
            assertThat(all.peaks().get(1)).isCloseTo(1e-4, within(1e-15));
            assertThat(all.peaks().get(2)).isCloseTo(1e-3, within(1e-15));
            assertThat(all.riseShare()).isEqualTo(.3);
            assertThat(all.div()).isEqualTo(5);
        });
    }

    @Test
    void trainsEverythingAtOneRateFromScratch() {
        var phases = Phases.of(Recipe.defaults());

        assertThat(phases).singleElement().satisfies(phase -> {
            assertThat(phase.frozen()).isFalse();
            assertThat(phase.epochs()).isEqualTo(4);
            assertThat(phase.schedule().peaks()).containsOnly(2e-3);
        });
    }
}

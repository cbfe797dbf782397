package io.drivetrain.monitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** Published values of the formulas. */
class VectorsTest {

    @Test
    void populationStabilityIndex() {
        assertThat(Psi.ofShares(new double[] {.25, .25, .25, .25}, new double[] {.1, .2, .3, .4}))
                .isCloseTo(.2282174096, offset(1e-9));
    }

    @Test
    void sampleRatioMismatch() {
        assertThat(TwoArms.sampleRatio(4600, 5400)).isCloseTo(1.244e-15, offset(1e-17));
    }
}

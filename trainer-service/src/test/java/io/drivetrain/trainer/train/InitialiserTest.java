package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.trainer.network.ParameterSpec;
import io.drivetrain.trainer.network.ParameterSpec.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitialiserTest {

    private static final ParameterSpec CONVOLUTION =
            new ParameterSpec("conv.weight", Kind.CONVOLUTION, List.of(64, 32, 3, 3));

    @Test
    void spreadsConvolutionsByFanOut() {
        float[] values = Initialiser.start(CONVOLUTION, 42).values();

        assertThat(deviation(values)).isCloseTo(Math.sqrt(2.0 / (64 * 9)), within(.002));
    }

    @Test
    void spreadsLinearsByFanIn() {
        var linear = new ParameterSpec("linear.weight", Kind.LINEAR, List.of(100, 400));

        assertThat(deviation(Initialiser.start(linear, 42).values())).isCloseTo(Math.sqrt(2.0 / 400), within(.002));
    }

    @Test
    void startsNormsAsTheIdentity() {
        assertThat(Initialiser.start(new ParameterSpec("n", Kind.NORM_WEIGHT, List.of(2)), 1)
                        .values())
                .containsExactly(1, 1);
        assertThat(Initialiser.start(new ParameterSpec("n", Kind.NORM_BIAS, List.of(2)), 1)
                        .values())
                .containsExactly(0, 0);
    }

    @Test
    void drawsTheSameForTheSameSeedAndOtherwiseNot() {
        float[] once = Initialiser.start(CONVOLUTION, 42).values();

        assertThat(Initialiser.start(CONVOLUTION, 42).values()).isEqualTo(once);
        assertThat(Initialiser.start(CONVOLUTION, 43).values()).isNotEqualTo(once);
    }

    private static double deviation(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length);
    }
}

package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.drivetrain.trainer.TinyNetworks;
import io.drivetrain.trainer.weights.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three steps on the device against the formula of the paper, step by step in doubles. */
class AdamWIT {

    private static final double[] RATES = {1e-2, 2e-2, 5e-3};
    private static final double[] MOMENTA = {.95, .9, .85};
    private static final String DECAYED = "head.linear2.weight";
    private static final String NOT_DECAYED = "head.norm2.bias";

    @Test
    void movesAsThePaperSaysWithFastaisConstants() {
        try (NDManager manager = NDManager.newBaseManager()) {
            var network = new Network(TinyNetworks.BLUEPRINT, manager, TinyNetworks.weights(1));
            network.learn(parameter ->
                    parameter.name().startsWith("head.") && parameter.kind().learned());
            Map<String, Tensor> before = network.tensors();
            try (var optimiser = new AdamW(network)) {
                for (int step = 0; step < RATES.length; step++) {
                    double rate = RATES[step];
                    gradientsOfSlope(network, step + 1);
                    try (NDManager scratch = manager.newSubManager()) {
                        optimiser.step(parameter -> rate, MOMENTA[step], scratch);
                    }
                }
            }
            Map<String, Tensor> after = network.tensors();

            assertThat((double) value(after, DECAYED)).isCloseTo(reference(value(before, DECAYED), .01), within(1e-6));
            assertThat((double) value(after, NOT_DECAYED))
                    .isCloseTo(reference(value(before, NOT_DECAYED), 0), within(1e-6));
            assertThat(value(after, "stage1.conv.weight")).isEqualTo(value(before, "stage1.conv.weight"));
        }
    }

    /** Makes the gradient of every learning value {@code slope}. */
    private static void gradientsOfSlope(Network network, double slope) {
        try (var gradients = Engine.getInstance().newGradientCollector()) {
            var sum = network.array(DECAYED)
                    .sum()
                    .mul(slope)
                    .add(network.array(NOT_DECAYED).sum().mul(slope));
            gradients.backward(sum);
        }
    }

    private static double reference(double start, double decay) {
        double w = start;
        double mean = 0;
        double square = 0;
        for (int t = 1; t <= RATES.length; t++) {
            double g = t;
            mean = MOMENTA[t - 1] * mean + (1 - MOMENTA[t - 1]) * g;
            square = .99 * square + .01 * g * g;
            w *= 1 - RATES[t - 1] * decay;
            w -= RATES[t - 1]
                    / (1 - Math.pow(MOMENTA[t - 1], t))
                    * mean
                    / (Math.sqrt(square / (1 - Math.pow(.99, t))) + 1e-5);
        }
        return w;
    }

    private static float value(Map<String, Tensor> tensors, String name) {
        return tensors.get(name).values()[0];
    }
}

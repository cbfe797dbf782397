package io.drivetrain.trainer.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.drivetrain.trainer.network.ParameterSpec;
import io.drivetrain.trainer.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019) with fastai's
 * constants; norms are not decayed. The moments belong to the network's manager until {@link #close}.
 */
final class AdamW implements AutoCloseable {

    private static final double DECAY = .01;
    private static final double BETA_2 = .99;
    private static final double EPSILON = 1e-5;

    private static final String MEAN = "mean/";
    private static final String SQUARE = "square/";

    private record Moments(NDArray mean, NDArray square) {}

    private final Network network;
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    private int steps;

    AdamW(Network network) {
        this.network = network;
    }

    /**
     * Moves every learning parameter against its gradient.
     *
     * @param rate the learning rate of a parameter
     * @param beta1 the first moment's decay rate in this step; it follows the schedule
     * @param scratch owns the gradients afterwards
     */
    void step(ToDoubleFunction<ParameterSpec> rate, double beta1, NDManager scratch) {
        steps++;
        double correction1 = 1 - Math.pow(beta1, steps);
        double correction2 = Math.sqrt(1 - Math.pow(BETA_2, steps));
        for (Network.Held held : network.parameters()) {
            if (held.array().hasGradient()) {
                double learningRate = rate.applyAsDouble(held.spec());
                update(held, learningRate, learningRate * correction2 / correction1, beta1, correction2, scratch);
            }
        }
    }

    private void update(
            Network.Held held, double rate, double corrected, double beta1, double correction2, NDManager scratch) {
        NDArray weight = held.array();
        NDArray gradient = weight.getGradient();
        gradient.attach(scratch);
        var moment = moments.computeIfAbsent(
                held.spec().name(), name -> new Moments(weight.zerosLike(), weight.zerosLike()));
        double decay = held.spec().kind().ofNorm() ? 0 : DECAY;
        weight.getNDArrayInternal()
                .adamUpdate(
                        new NDList(weight, gradient, moment.mean(), moment.square()),
                        new NDList(weight),
                        (float) rate,
                        (float) corrected,
                        (float) decay,
                        1,
                        -1,
                        (float) beta1,
                        (float) BETA_2,
                        // it is added to the root before the bias correction, so it needs the correction itself
                        (float) (EPSILON * correction2),
                        false,
                        true);
    }

    int steps() {
        return steps;
    }

    /** The moments by name, for a checkpoint. */
    Map<String, Tensor> state() {
        var state = new LinkedHashMap<String, Tensor>();
        for (Network.Held held : network.parameters()) {
            Moments moment = moments.get(held.spec().name());
            if (moment != null) {
                var shape = held.spec().shape();
                state.put(
                        MEAN + held.spec().name(),
                        new Tensor(shape, moment.mean().toFloatArray()));
                state.put(
                        SQUARE + held.spec().name(),
                        new Tensor(shape, moment.square().toFloatArray()));
            }
        }
        return state;
    }

    /** Goes on from a checkpoint's {@link #state} after {@code stepsDone} steps. */
    void resume(Map<String, Tensor> state, int stepsDone) {
        steps = stepsDone;
        for (Network.Held held : network.parameters()) {
            Tensor mean = state.get(MEAN + held.spec().name());
            Tensor square = state.get(SQUARE + held.spec().name());
            if (mean != null && square != null) {
                var shape = Network.shape(held.spec());
                moments.put(
                        held.spec().name(),
                        new Moments(
                                network.manager().create(mean.values(), shape),
                                network.manager().create(square.values(), shape)));
            }
        }
    }

    @Override
    public void close() {
        moments.values().forEach(m -> {
            m.mean().close();
            m.square().close();
        });
        moments.clear();
    }
}

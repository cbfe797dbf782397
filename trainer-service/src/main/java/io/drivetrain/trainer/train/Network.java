package io.drivetrain.trainer.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.network.ParameterSpec;
import io.drivetrain.trainer.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A blueprint on a device: its tensors, and the function they make. The arrays belong to the manager it was made with.
 */
public final class Network {

    /** A parameter and its values on the device. */
    record Held(ParameterSpec spec, NDArray array) {}

    /**
     * What comes out.
     *
     * @param logits {@code float[batch][classes]}
     * @param embedding {@code float[batch][2 × channels]}, the pooled last map
     * @param features {@code float[batch][channels][height][width]}, the last map
     */
    public record Output(NDArray logits, NDArray embedding, NDArray features) {}

    private final Blueprint blueprint;
    private final NDManager manager;
    private final Map<String, Held> parameters = new LinkedHashMap<>();

    public Network(Blueprint blueprint, NDManager manager, Map<String, Tensor> tensors) {
        this.blueprint = blueprint;
        this.manager = manager;
        for (ParameterSpec spec : blueprint.parameters()) {
            Tensor tensor = tensors.get(spec.name());
            if (tensor == null || !tensor.shape().equals(spec.shape())) {
                throw new IllegalArgumentException("tensor '" + spec.name() + "' must have the shape " + spec.shape()
                        + ", got " + (tensor == null ? "none" : tensor.shape()));
            }
            parameters.put(spec.name(), new Held(spec, manager.create(tensor.values(), shape(spec))));
        }
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    NDManager manager() {
        return manager;
    }

    Iterable<Held> parameters() {
        return parameters.values();
    }

    NDArray array(String name) {
        Held held = parameters.get(name);
        if (held == null) {
            throw new IllegalArgumentException(blueprint.name() + " has no tensor '" + name + "'");
        }
        return held.array();
    }

    /** Has those parameters learn that {@code which} holds for, and no others. */
    void learn(Predicate<ParameterSpec> which) {
        for (Held held : parameters.values()) {
            held.array().setRequiresGradient(which.test(held.spec()));
        }
    }

    /**
     * Runs pictures {@code float[batch][3][side][side]} through the network.
     *
     * @param training norms use and update statistics of this batch, and dropout drops
     */
    public Output forward(NDArray pictures, boolean training) {
        return new Forward(this, training).run(pictures);
    }

    /** A copy of all values. */
    public Map<String, Tensor> tensors() {
        var copy = new LinkedHashMap<String, Tensor>();
        parameters.forEach((name, held) ->
                copy.put(name, new Tensor(held.spec().shape(), held.array().toFloatArray())));
        return copy;
    }

    static Shape shape(ParameterSpec spec) {
        return new Shape(spec.shape().stream().mapToLong(Integer::longValue).toArray());
    }
}

package io.drivetrain.trainer.weights;

import static io.drivetrain.trainer.weights.BadSafetensors.require;

import io.drivetrain.trainer.network.ParameterSpec;
import java.util.List;

/** Whether a file has the tensors a network needs. */
public final class ShapeCheck {

    private ShapeCheck() {}

    /**
     * Checks that every parameter is there with its shape; what else the file has does not matter.
     *
     * @throws BadSafetensors naming the first tensor that is missing or wrong
     */
    public static void requireAll(SafetensorsHeader header, List<ParameterSpec> parameters) throws BadSafetensors {
        for (ParameterSpec parameter : parameters) {
            entry(header, parameter.name(), parameter.shape());
        }
    }

    static TensorEntry entry(SafetensorsHeader header, String name, List<Integer> shape) throws BadSafetensors {
        TensorEntry entry = header.tensors().get(name);
        if (entry == null) {
            throw new BadSafetensors("tensor '" + name + "' is missing");
        }
        require(
                entry.shape().equals(shape),
                "tensor '" + name + "' must have the shape " + shape + ", the file has " + entry.shape());
        require(entry.type().equals("F32"), "tensor '" + name + "' must be of type F32, the file has " + entry.type());
        return entry;
    }
}

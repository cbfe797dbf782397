package io.drivetrain.trainer.network;

import java.util.List;
import java.util.Optional;

/** A step of a network's body; feature maps are {@code float[batch][channels][height][width]}. */
public sealed interface Layer {

    /**
     * A convolution without bias, its batch norm, and a ReLU if {@code relu}.
     *
     * @param convolution name of the convolution; its parameter is {@code <name>.weight}
     * @param norm name of the batch norm; its parameters are weight, bias, running_mean and running_var
     */
    record Convolution(
            String convolution, String norm, int in, int out, int kernel, int stride, int padding, boolean relu)
            implements Layer {}

    /** The largest value of each window. */
    record MaxPool(int kernel, int stride, int padding) implements Layer {}

    /** {@code relu(path(x) + shortcut(x))}; without a shortcut x itself is added. */
    record Residual(String name, List<Convolution> path, Optional<Convolution> shortcut) implements Layer {
        public Residual {
            path = List.copyOf(path);
        }
    }
}

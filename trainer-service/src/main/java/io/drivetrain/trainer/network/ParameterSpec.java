package io.drivetrain.trainer.network;

import java.util.List;

/** A named tensor of a network: what it is for and its shape, outermost dimension first. */
public record ParameterSpec(String name, Kind kind, List<Integer> shape) {

    /** What a tensor is for; decides how it starts, whether it is learned and whether weight decay shrinks it. */
    public enum Kind {
        CONVOLUTION,
        LINEAR,
        NORM_WEIGHT,
        NORM_BIAS,
        RUNNING_MEAN,
        RUNNING_VARIANCE;

        /** Learned by gradient; running statistics are not. */
        public boolean learned() {
            return this != RUNNING_MEAN && this != RUNNING_VARIANCE;
        }

        /** Belongs to a batch norm: no weight decay, and learned even while the body is frozen. */
        public boolean ofNorm() {
            return this != CONVOLUTION && this != LINEAR;
        }
    }

    public ParameterSpec {
        shape = List.copyOf(shape);
    }

    /** Number of values. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}

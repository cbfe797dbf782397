package io.drivetrain.trainer.weights;

import java.util.List;

/** Values of 32 bits with a shape, outermost dimension first, row-major. The values are not copied. */
public final class Tensor {

    private final List<Integer> shape;
    private final float[] values;

    public Tensor(List<Integer> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
        int wanted = this.shape.stream().reduce(1, Math::multiplyExact);
        if (values.length != wanted) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + shape + " has " + wanted + " values, got " + values.length);
        }
    }

    public List<Integer> shape() {
        return shape;
    }

    public float[] values() {
        return values;
    }
}

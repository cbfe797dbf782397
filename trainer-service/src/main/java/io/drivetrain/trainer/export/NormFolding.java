package io.drivetrain.trainer.export;

import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.Tensor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Batch norm at inference is {@code s·x + t} per channel, with {@code s = γ/√(σ²+ε)} and {@code t = β − µ·s}; folded into
 * the linear map beside it, it costs nothing (Jacob et al., "Quantization and Training of Neural Networks", 2018, §3.2).
 */
final class NormFolding {

    /** A linear map with a bias: {@code weight[out][…]} flat, {@code bias[out]}; computed when they are asked for. */
    record Folded(Supplier<float[]> weight, Supplier<float[]> bias) {}

    private final Function<String, @Nullable Tensor> tensors;

    NormFolding(Function<String, @Nullable Tensor> tensors) {
        this.tensors = tensors;
    }

    /** The norm comes after the map: {@code W' = s·W}, {@code b' = t}. */
    Folded after(String map, String norm) {
        return new Folded(() -> rowsScaled(map, scale(norm)), () -> floats(shift(norm, scale(norm))));
    }

    /** The norm comes before the map: {@code W' = W·s}, {@code b' = W·t}. */
    Folded before(String norm, String map) {
        return new Folded(() -> columnsScaled(map, scale(norm)), () -> product(map, shift(norm, scale(norm))));
    }

    private float[] rowsScaled(String map, double[] scale) {
        float[] weight = values(map + ".weight").clone();
        int inputs = weight.length / scale.length;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) (weight[i] * scale[i / inputs]);
        }
        return weight;
    }

    private float[] columnsScaled(String map, double[] scale) {
        float[] weight = values(map + ".weight").clone();
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) (weight[i] * scale[i % scale.length]);
        }
        return weight;
    }

    private float[] product(String map, double[] vector) {
        float[] weight = values(map + ".weight");
        var product = new float[weight.length / vector.length];
        for (int out = 0; out < product.length; out++) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += weight[out * vector.length + i] * vector[i];
            }
            product[out] = (float) sum;
        }
        return product;
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private double[] scale(String norm) {
        float[] gamma = values(norm + ".weight");
        float[] variance = values(norm + ".running_var");
        var scale = new double[gamma.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = gamma[i] / Math.sqrt((double) variance[i] + Blueprint.NORM_EPSILON);
        }
        return scale;
    }

    private double[] shift(String norm, double[] scale) {
        float[] beta = values(norm + ".bias");
        float[] mean = values(norm + ".running_mean");
        var shift = new double[scale.length];
        for (int i = 0; i < shift.length; i++) {
            shift[i] = beta[i] - mean[i] * scale[i];
        }
        return shift;
    }

    private float[] values(String name) {
        Tensor tensor = tensors.apply(name);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no tensor '" + name + "' to export");
        }
        return tensor.values();
    }
}

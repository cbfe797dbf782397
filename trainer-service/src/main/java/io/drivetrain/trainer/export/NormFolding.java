package io.drivetrain.trainer.export;

import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.Tensor;
import java.util.Map;

/**
 * Batch norm at inference is {@code s·x + t} per channel, with {@code s = γ/√(σ²+ε)} and {@code t = β − µ·s}; folded into
 * the linear map beside it, it costs nothing (Jacob et al., "Quantization and Training of Neural Networks", 2018, §3.2).
 */
final class NormFolding {

    /** A linear map with a bias: {@code weight[out][…]} flat, {@code bias[out]}. */
    record Folded(float[] weight, float[] bias) {}

    private final Map<String, Tensor> tensors;

    NormFolding(Map<String, Tensor> tensors) {
        this.tensors = tensors;
    }

    /** The norm comes after the map: {@code W' = s·W}, {@code b' = t}. */
    Folded after(String map, String norm) {
        double[] scale = scale(norm);
        double[] shift = shift(norm, scale);
        float[] weight = values(map + ".weight").clone();
        int inputs = weight.length / scale.length;
        var bias = new float[scale.length];
        for (int out = 0; out < scale.length; out++) {
            for (int i = 0; i < inputs; i++) {
                weight[out * inputs + i] = (float) (weight[out * inputs + i] * scale[out]);
            }
            bias[out] = (float) shift[out];
        }
        return new Folded(weight, bias);
    }

    /** The norm comes before the map: {@code W' = W·s}, {@code b' = W·t}. */
    Folded before(String norm, String map) {
        double[] scale = scale(norm);
        double[] shift = shift(norm, scale);
        float[] weight = values(map + ".weight").clone();
        int inputs = scale.length;
        var bias = new float[weight.length / inputs];
        for (int out = 0; out < bias.length; out++) {
            double sum = 0;
            for (int i = 0; i < inputs; i++) {
                float w = weight[out * inputs + i];
                sum += w * shift[i];
                weight[out * inputs + i] = (float) (w * scale[i]);
            }
            bias[out] = (float) sum;
        }
        return new Folded(weight, bias);
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
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no tensor '" + name + "' to export");
        }
        return tensor.values();
    }
}

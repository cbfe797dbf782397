package io.drivetrain.trainer.train;

import io.drivetrain.trainer.data.Seeds;
import io.drivetrain.trainer.network.ParameterSpec;
import io.drivetrain.trainer.weights.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How tensors start, as in torchvision and fastai: Kaiming normal (He et al., "Delving Deep into Rectifiers", 2015),
 * convolutions by fan-out, linears by fan-in; norms as the identity. Each tensor has a random stream of its own, so that
 * one network's start does not depend on the order of its layers.
 */
final class Initialiser {

    private Initialiser() {}

    static Tensor start(ParameterSpec parameter, long seed) {
        var values = new float[parameter.size()];
        switch (parameter.kind()) {
            case CONVOLUTION -> normal(values, fan(parameter, 0), parameter.name(), seed);
            case LINEAR -> normal(values, fan(parameter, 1), parameter.name(), seed);
            case NORM_WEIGHT, RUNNING_VARIANCE -> Arrays.fill(values, 1);
            case NORM_BIAS, RUNNING_MEAN -> Arrays.fill(values, 0);
        }
        return new Tensor(parameter.shape(), values);
    }

    /** Channels of a dimension times the size of the kernel, if there is one. */
    private static int fan(ParameterSpec parameter, int dimension) {
        var shape = parameter.shape();
        int kernel = shape.size() == 4 ? shape.get(2) * shape.get(3) : 1;
        return shape.get(dimension) * kernel;
    }

    private static void normal(float[] values, int fan, String name, long seed) {
        RandomGenerator random = new SplittableRandom(Seeds.mix(seed, name.hashCode()));
        double deviation = Math.sqrt(2.0 / fan);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }
}

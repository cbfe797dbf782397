package io.drivetrain.trainer;

import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.network.ParameterSpec.Kind;
import io.drivetrain.trainer.train.StartingWeights;
import io.drivetrain.trainer.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Small networks whose norms are not the identity, so that a mistake with them shows. */
public final class TinyNetworks {

    public static final int CLASSES = 3;
    public static final Blueprint BLUEPRINT = Blueprint.of(Architecture.TINY, CLASSES);

    private TinyNetworks() {}

    public static Map<String, Tensor> weights(long seed) {
        return weights(BLUEPRINT, seed);
    }

    public static Map<String, Tensor> weights(Blueprint blueprint, long seed) {
        var random = new SplittableRandom(seed);
        var weights = new LinkedHashMap<>(StartingWeights.random(blueprint, seed));
        for (var parameter : blueprint.parameters()) {
            if (parameter.kind().ofNorm()) {
                float[] values = weights.get(parameter.name()).values();
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float)
                            (parameter.kind() == Kind.NORM_BIAS || parameter.kind() == Kind.RUNNING_MEAN
                                    ? random.nextDouble(-.5, .5)
                                    : random.nextDouble(.5, 1.5));
                }
            }
        }
        return weights;
    }
}

package io.drivetrain.trainer.train;

import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.network.ParameterSpec;
import io.drivetrain.trainer.weights.BadSafetensors;
import io.drivetrain.trainer.weights.SafetensorsFile;
import io.drivetrain.trainer.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tensors a run begins with. */
public final class StartingWeights {

    private StartingWeights() {}

    /** Everything at random, the same for the same seed. */
    public static Map<String, Tensor> random(Blueprint blueprint, long seed) {
        var tensors = new LinkedHashMap<String, Tensor>();
        for (ParameterSpec parameter : blueprint.parameters()) {
            tensors.put(parameter.name(), Initialiser.start(parameter, seed));
        }
        return tensors;
    }

    /**
     * The body from a file of pretrained weights, the head at random; a classifier the file may have is not used.
     *
     * @throws BadSafetensors naming the first tensor of the body that is missing or of another shape
     */
    public static Map<String, Tensor> pretrained(Blueprint blueprint, long seed, Path backbone)
            throws IOException, BadSafetensors {
        var tensors = random(blueprint, seed);
        try (var file = SafetensorsFile.open(backbone)) {
            for (ParameterSpec parameter : blueprint.bodyParameters()) {
                tensors.put(parameter.name(), file.read(parameter.name(), parameter.shape()));
            }
        }
        return tensors;
    }
}

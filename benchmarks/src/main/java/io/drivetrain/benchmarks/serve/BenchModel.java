package io.drivetrain.benchmarks.serve;

import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.trainer.export.OnnxExport;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.network.ParameterSpec;
import io.drivetrain.trainer.weights.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** ResNet-18 as the trainer exports it, with weights nobody trained: what it answers is noise, what it costs is not. */
final class BenchModel {

    static final int SIZE = 224;
    static final List<String> LABELS = List.of("grizzly", "black", "teddy");

    private BenchModel() {}

    static byte[] onnx() {
        var blueprint = Blueprint.of(Architecture.RESNET18, LABELS.size());
        var random = new SplittableRandom(42);
        var tensors = new HashMap<String, Tensor>();
        for (var parameter : blueprint.parameters()) {
            tensors.put(parameter.name(), start(parameter, random));
        }
        return OnnxExport.write(blueprint, tensors, SIZE, Map.of());
    }

    private static Tensor start(ParameterSpec parameter, SplittableRandom random) {
        var values = new float[parameter.size()];
        switch (parameter.kind()) {
            case CONVOLUTION, LINEAR -> {
                // small enough that no layer's output grows out of proportion
                double deviation = Math.sqrt(1.0 * parameter.shape().getFirst() / parameter.size());
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (random.nextGaussian() * deviation);
                }
            }
            case NORM_WEIGHT, RUNNING_VARIANCE -> Arrays.fill(values, 1);
            case NORM_BIAS, RUNNING_MEAN -> Arrays.fill(values, 0);
        }
        return new Tensor(parameter.shape(), values);
    }
}

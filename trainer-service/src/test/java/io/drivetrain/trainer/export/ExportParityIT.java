package io.drivetrain.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.trainer.TestPictures;
import io.drivetrain.trainer.TinyNetworks;
import io.drivetrain.trainer.evaluate.OnnxModel;
import io.drivetrain.trainer.evaluate.Parity;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.train.Network;
import io.drivetrain.trainer.train.NetworkPredictor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network on its device and its export in ONNX Runtime must answer the same. */
class ExportParityIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"TINY,16", "TINY,50", "RESNET18,64"})
    void answersWhatTheNetworkAnswers(Architecture architecture, int side) throws Exception {
        var blueprint = Blueprint.of(architecture, 3);
        var weights = TinyNetworks.weights(blueprint, 5);
        List<RgbImage> pictures = IntStream.range(0, 6)
                .mapToObj(i -> TestPictures.noise(side, side, i))
                .toList();
        Path file = Files.write(folder.resolve("model.onnx"), OnnxExport.write(blueprint, weights, side, Map.of()));

        try (NDManager manager = NDManager.newBaseManager();
                var exported = OnnxModel.load(file, 1)) {
            float[][] trained = new NetworkPredictor(new Network(blueprint, manager, weights)).probabilities(pictures);
            var parity = Parity.of(trained, exported.probabilities(pictures), 1e-4);

            assertThat(parity.maxAbsDiff()).isLessThanOrEqualTo(1e-5);
            assertThat(trained[0]).isNotEqualTo(trained[1]);
        }
    }
}

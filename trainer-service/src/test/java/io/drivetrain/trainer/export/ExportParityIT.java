package io.drivetrain.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.imaging.Normalise;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.trainer.TestPictures;
import io.drivetrain.trainer.TinyNetworks;
import io.drivetrain.trainer.evaluate.OnnxModel;
import io.drivetrain.trainer.evaluate.Parity;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.train.Network;
import io.drivetrain.trainer.train.NetworkPredictor;
import java.nio.ByteBuffer;
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

    @ParameterizedTest
    @CsvSource({"TINY,50", "RESNET18,64"})
    void theBodyAloneGivesTheNetworksEmbedding(Architecture architecture, int side) throws Exception {
        var blueprint = Blueprint.of(architecture, 3);
        var weights = TinyNetworks.weights(blueprint, 5);
        List<RgbImage> pictures = IntStream.range(0, 3)
                .mapToObj(i -> TestPictures.noise(side, side, i))
                .toList();
        Path file = folder.resolve("features.onnx");
        try (var out = Files.newOutputStream(file)) {
            OnnxExport.writeFeatures(blueprint, weights::get, side, Map.of(), out);
        }
        var graph = OnnxMl.ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
        assertThat(graph.getOutputList())
                .extracting(OnnxMl.ValueInfoProto::getName)
                .containsExactly("embedding");
        try (NDManager manager = NDManager.newBaseManager()) {
            var chw = new float[pictures.size() * 3 * side * side];
            for (int i = 0; i < pictures.size(); i++) {
                Normalise.toChw(pictures.get(i), chw, i * 3 * side * side);
            }
            float[] ours = new Network(blueprint, manager, weights)
                    .forward(manager.create(chw, new Shape(pictures.size(), 3, side, side)), false)
                    .embedding()
                    .toFloatArray();

            assertThat(embeddings(file, pictures, side)).containsExactly(ours, within(1e-4f));
        }
    }

    private static float[] embeddings(Path file, List<RgbImage> pictures, int side) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        var pixels = ByteBuffer.allocateDirect(pictures.size() * side * side * 3);
        pictures.forEach(picture -> pixels.put(picture.pixels()));
        long[] shape = {pictures.size(), side, side, 3};
        try (var session = environment.createSession(file.toString());
                var image = OnnxTensor.createTensor(environment, pixels.flip(), shape, OnnxJavaType.UINT8);
                var answer = session.run(Map.of("image", image))) {
            var buffer = ((OnnxTensor) answer.get(0)).getFloatBuffer();
            var floats = new float[buffer.remaining()];
            buffer.get(floats);
            return floats;
        }
    }
}

package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.trainer.TestData;
import io.drivetrain.trainer.network.Blueprint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The body with real weights against features computed elsewhere; skipped, and said so, without the weights. */
class BackboneParityIT {

    @Test
    void computesTheFeaturesThatWereComputedElsewhere() throws Exception {
        var data = TestData.find();
        if (data.isEmpty()) {
            System.err.println("SKIPPED BackboneParityIT: " + TestData.HOW_TO);
        }
        assumeTrue(data.isPresent(), TestData.HOW_TO);
        Path golden = data.get().resolve("weights/golden/resnet18");
        var blueprint = Blueprint.of(Architecture.RESNET18, 2);
        var weights = StartingWeights.pretrained(blueprint, 1, data.get().resolve("weights/resnet18.safetensors"));

        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = manager.create(floats(golden.resolve("input_3x224x224.f32")), new Shape(1, 3, 224, 224));
            var output = new Network(blueprint, manager, weights).forward(input, false);
            float[] expected = floats(golden.resolve("layer4_gap_512.f32"));
            float[] embedding = output.embedding().toFloatArray();

            for (int i = 0; i < expected.length; i++) {
                // the second half of the embedding is the mean
                assertThat(embedding[512 + i]).as("channel %d", i).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }

    private static float[] floats(Path file) throws Exception {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }
}

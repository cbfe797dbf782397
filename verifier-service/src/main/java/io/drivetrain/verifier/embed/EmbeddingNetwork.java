package io.drivetrain.verifier.embed;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.drivetrain.imaging.RgbImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network in ONNX Runtime that is asked for embeddings only; one thread, for this is work in the background. */
final class EmbeddingNetwork implements AutoCloseable {

    private static final String IMAGE = "image";
    private static final String EMBEDDING = "embedding";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int side;
    private final ByteBuffer pixels;

    private EmbeddingNetwork(OrtEnvironment environment, OrtSession session, int side, int batch) {
        this.environment = environment;
        this.session = session;
        this.side = side;
        this.pixels = ByteBuffer.allocateDirect(batch * side * side * 3);
    }

    /**
     * @param side of the square input, pixels
     * @param batch most pictures asked about at once
     * @throws ExtractorRejected if the runtime cannot load it or it has no output {@code embedding}
     */
    static EmbeddingNetwork load(Path onnx, int side, int batch) {
        var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "drivetrain");
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // the memory goes back when an assessment ends, instead of waiting for the next
            options.setCPUArenaAllocator(false);
            var session = environment.createSession(onnx.toString(), options);
            if (!session.getInputNames().equals(Set.of(IMAGE))
                    || !session.getOutputNames().contains(EMBEDDING)) {
                session.close();
                throw new ExtractorRejected("a network that gives embeddings has the input 'image' and the output"
                        + " 'embedding', this one has "
                        + session.getInputNames() + " and " + session.getOutputNames());
            }
            return new EmbeddingNetwork(environment, session, side, batch);
        } catch (OrtException e) {
            throw new ExtractorRejected("the network cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** {@code float[squares][length]}, not normalised. */
    float[][] embed(List<RgbImage> squares) {
        pixels.clear();
        squares.forEach(square -> pixels.put(square.pixels()));
        long[] shape = {squares.size(), side, side, 3};
        try (var image = OnnxTensor.createTensor(environment, pixels.flip(), shape, OnnxJavaType.UINT8);
                var answer = session.run(Map.of(IMAGE, image), Set.of(EMBEDDING))) {
            var floats = ((OnnxTensor) answer.get(0)).getFloatBuffer();
            var rows = new float[squares.size()][floats.remaining() / squares.size()];
            for (float[] row : rows) {
                floats.get(row);
            }
            return rows;
        } catch (OrtException e) {
            throw new ExtractorRejected("the network does not run: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not let a session go", e);
        }
    }
}

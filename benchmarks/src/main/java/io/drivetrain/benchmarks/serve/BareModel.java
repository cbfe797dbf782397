package io.drivetrain.benchmarks.serve;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.drivetrain.contracts.manifest.ModelManifest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/** The same model in ONNX Runtime with nothing around it, set as the inference service sets it. */
final class BareModel implements AutoCloseable {

    private static final String INPUT = "image";
    private static final Set<String> OUTPUT = Set.of("probabilities");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    BareModel(byte[] onnx) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            this.session = environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not load " + ModelManifest.MODEL_FILE, e);
        }
    }

    /** A square picture in the memory the runtime reads. */
    static ByteBuffer input(byte[] pixels) {
        return ByteBuffer.allocateDirect(pixels.length)
                .order(ByteOrder.nativeOrder())
                .put(pixels)
                .flip();
    }

    /** Runs one picture of {@code size} × {@code size}; callable from several threads. */
    float run(ByteBuffer pixels, int size) {
        try (var image = OnnxTensor.createTensor(
                        environment, pixels, new long[] {1, size, size, 3}, OnnxJavaType.UINT8);
                var result = session.run(Map.of(INPUT, image), OUTPUT)) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not run the model", e);
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

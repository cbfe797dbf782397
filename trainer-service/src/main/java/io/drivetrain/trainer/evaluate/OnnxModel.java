package io.drivetrain.trainer.evaluate;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.trainer.export.OnnxExport;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An exported model in ONNX Runtime, asked the way inference asks it. */
public final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private OnnxModel(OrtSession session) {
        this.session = session;
    }

    /** @param threads that work on one question together */
    public static OnnxModel load(Path file, int threads) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            return new OnnxModel(OrtEnvironment.getEnvironment().createSession(file.toString(), options));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not load the exported model: " + e.getMessage(), e);
        }
    }

    /** Probabilities {@code float[squares][classes]}. */
    public float[][] probabilities(List<RgbImage> squares) {
        int side = squares.getFirst().width();
        var pixels = ByteBuffer.allocateDirect(squares.size() * side * side * 3);
        squares.forEach(square -> pixels.put(square.pixels()));
        try (var image = OnnxTensor.createTensor(
                        environment, pixels.flip(), new long[] {squares.size(), side, side, 3}, OnnxJavaType.UINT8);
                var answer = session.run(Map.of(OnnxExport.IMAGE, image), Set.of(OnnxExport.PROBABILITIES))) {
            return (float[][]) answer.get(0).getValue();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not run the exported model: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not let go of the exported model", e);
        }
    }
}

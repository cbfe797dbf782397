package io.drivetrain.benchmarks.near;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.trainer.export.BodyExport;
import io.drivetrain.trainer.export.OnnxExport;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.BadSafetensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/** A backbone's body as the trainer exports it, asked as the verifier asks it: about thumbnails. */
final class Features implements AutoCloseable {

    private static final int SIDE = 224;
    private static final int THUMBNAIL = 256;
    private static final float QUALITY = .82f;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final ByteBuffer pixels = ByteBuffer.allocateDirect(SIDE * SIDE * 3);

    private Features(OrtSession session) {
        this.session = session;
    }

    static Features of(Path weights, Path scratch) throws IOException {
        Path file = scratch.resolve("features.onnx");
        try {
            BodyExport.write(Blueprint.of(Architecture.RESNET18, 2), weights, SIDE, Map.of(), file);
            return new Features(session(file));
        } catch (BadSafetensors | OrtException e) {
            throw new IOException("the weights " + weights + " give no features", e);
        }
    }

    private static OrtSession session(Path file) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    /** Of length 1. */
    float[] of(RgbImage picture) {
        pixels.clear().put(Transforms.crop(thumbnail(picture), SIDE).pixels()).flip();
        try (var image = OnnxTensor.createTensor(
                        environment, pixels, new long[] {1, SIDE, SIDE, 3}, OnnxJavaType.UINT8);
                var answer = session.run(Map.of(OnnxExport.IMAGE, image))) {
            var floats = ((OnnxTensor) answer.get(0)).getFloatBuffer();
            var embedding = new float[floats.remaining()];
            floats.get(embedding);
            double squares = 0;
            for (float value : embedding) {
                squares += (double) value * value;
            }
            for (int i = 0; i < embedding.length; i++) {
                embedding[i] /= (float) Math.sqrt(squares);
            }
            return embedding;
        } catch (OrtException e) {
            throw new IllegalStateException("the features cannot be computed", e);
        }
    }

    private static RgbImage thumbnail(RgbImage picture) {
        try {
            return Decoder.decode(Transforms.shrink(picture, THUMBNAIL).toJpeg(QUALITY))
                    .image();
        } catch (UndecodableException e) {
            throw new IllegalStateException("a thumbnail of ours cannot be decoded", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException("the runtime does not let the features go", e);
        }
    }
}

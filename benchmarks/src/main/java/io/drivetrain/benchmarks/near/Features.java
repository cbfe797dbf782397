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
import io.drivetrain.trainer.export.OnnxExport;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.BadSafetensors;
import io.drivetrain.trainer.weights.SafetensorsFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        var blueprint = Blueprint.of(Architecture.RESNET18, 2);
        var shapes = new HashMap<String, List<Integer>>();
        blueprint.bodyParameters().forEach(parameter -> shapes.put(parameter.name(), parameter.shape()));
        try (var tensors = SafetensorsFile.open(weights);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            OnnxExport.writeFeatures(
                    blueprint,
                    name -> {
                        try {
                            return tensors.read(name, Objects.requireNonNull(shapes.get(name), name));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (BadSafetensors e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    SIDE,
                    Map.of(),
                    out);
            out.flush();
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

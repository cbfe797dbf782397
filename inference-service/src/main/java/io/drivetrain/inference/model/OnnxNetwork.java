package io.drivetrain.inference.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A network in ONNX Runtime on the CPU: one thread a run and no spinning, so that runs side by side do not fight. */
final class OnnxNetwork implements Network {

    private static final ThreadLocal<ByteBuffer> DIRECT = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(0));

    private static final int MAX_REASON = 300;

    private final OrtEnvironment environment = environment();
    private final OrtSession session;
    private final int size;

    private OnnxNetwork(OrtSession session, int size) {
        this.session = session;
        this.size = size;
    }

    /** Throws {@link ModelRejected} if the runtime cannot load it or its input and outputs are not those agreed. */
    static OnnxNetwork load(ModelRef ref, byte[] onnx, int size) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            var session = environment().createSession(onnx, options);
            var network = new OnnxNetwork(session, size);
            try {
                network.checkSignature(ref);
            } catch (ModelRejected | OrtException e) {
                network.close();
                throw e;
            }
            return network;
        } catch (OrtException e) {
            throw new ModelRejected("model " + ref + " cannot be loaded: " + reason(e), e);
        }
    }

    /** What the runtime says without its own source lines, cut to a sentence or two. */
    private static String reason(OrtException e) {
        var text = String.valueOf(e.getMessage());
        text = text.substring(text.lastIndexOf("message:") + 1).replaceFirst("^essage:\\s*", "");
        text = text.replaceAll("/onnxruntime_src/\\S+ [^)]*\\) ", "");
        return text.length() > MAX_REASON ? text.substring(0, MAX_REASON) + "…" : text;
    }

    private static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "drivetrain");
    }

    private void checkSignature(ModelRef ref) throws OrtException {
        var inputs = session.getInputInfo();
        var image = inputs.get(Outputs.IMAGE);
        if (inputs.size() != 1 || image == null || !takes(image)) {
            throw new ModelRejected("model " + ref + " must have the one input 'image', uint8[batch][" + size + "]["
                    + size + "][3]; it has " + inputs.keySet());
        }
        for (String output : new String[] {Outputs.PROBABILITIES, Outputs.EMBEDDING}) {
            if (!session.getOutputNames().contains(output)) {
                throw new ModelRejected("model " + ref + " has no output '" + output + "'");
            }
        }
    }

    private boolean takes(NodeInfo image) {
        if (!(image.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.UINT8) {
            return false;
        }
        long[] shape = tensor.getShape();
        return shape.length == 4
                && shape[0] < 0
                && (shape[1] < 0 || shape[1] == size)
                && (shape[2] < 0 || shape[2] == size)
                && shape[3] == 3;
    }

    @Override
    public Map<String, float[][]> run(byte[] pixels, int batch, Set<String> outputs) {
        long[] shape = {batch, size, size, 3};
        var direct = direct(pixels);
        try (var image = OnnxTensor.createTensor(environment, direct, shape, OnnxJavaType.UINT8);
                var result = session.run(Map.of(Outputs.IMAGE, image), outputs)) {
            var answers = new HashMap<String, float[][]>();
            for (var output : result) {
                answers.put(output.getKey(), rows((OnnxTensor) output.getValue(), batch));
            }
            return answers;
        } catch (OrtException e) {
            throw new NetworkFailed("the network does not run: " + e.getMessage(), e);
        }
    }

    /** The runtime reads native memory; each thread keeps a piece, as fresh ones come back only with a collection. */
    private static ByteBuffer direct(byte[] pixels) {
        var buffer = DIRECT.get();
        if (buffer.capacity() < pixels.length) {
            buffer = ByteBuffer.allocateDirect(pixels.length).order(ByteOrder.nativeOrder());
            DIRECT.set(buffer);
        }
        return buffer.clear().put(pixels).flip();
    }

    private static float[][] rows(OnnxTensor tensor, int batch) {
        var floats = tensor.getFloatBuffer();
        var rows = new float[batch][floats.remaining() / batch];
        for (float[] row : rows) {
            floats.get(row);
        }
        return rows;
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

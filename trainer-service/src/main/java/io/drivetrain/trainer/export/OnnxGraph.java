package io.drivetrain.trainer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An ONNX model being put together. Field numbers are those of {@code onnx.proto3}; each method that makes a tensor
 * returns its name, for the next node's input.
 */
final class OnnxGraph {

    static final int FLOAT = 1;
    static final int UINT8 = 2;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    /** Values turned into bytes at once. */
    private static final int CHUNK = 1 << 14;

    /** A tensor but for its bytes, which are computed when they are written: a network's weights are large. */
    private record Constant(ProtobufWriter description, int length, Supplier<float[]> values) {

        private static final int RAW_DATA = 9;

        long bytes() {
            return (long) length * Float.BYTES;
        }

        /** All of it as a field of the graph up to its values. */
        byte[] head() {
            var tensor = new ProtobufWriter()
                    .raw(description.toByteArray())
                    .open(RAW_DATA, bytes())
                    .toByteArray();
            return new ProtobufWriter()
                    .open(INITIALIZER, tensor.length + bytes())
                    .raw(tensor)
                    .toByteArray();
        }

        void writeValues(OutputStream out) throws IOException {
            float[] floats = values.get();
            if (floats.length != length) {
                throw new IllegalStateException("a constant must have " + length + " values, got " + floats.length);
            }
            var bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < length; from += CHUNK) {
                int count = Math.min(CHUNK, length - from);
                bytes.clear().asFloatBuffer().put(floats, from, count);
                out.write(bytes.array(), 0, count * Float.BYTES);
            }
        }
    }

    private final List<ProtobufWriter> nodes = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<ProtobufWriter> inputs = new ArrayList<>();
    private final List<ProtobufWriter> outputs = new ArrayList<>();

    /** A node with one output, called {@code output}. */
    String node(String operator, String output, List<String> inputNames, OnnxAttribute... attributes) {
        var node = new ProtobufWriter();
        inputNames.forEach(name -> node.text(1, name));
        node.text(2, output).text(3, operator + "_" + nodes.size()).text(4, operator);
        for (OnnxAttribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        nodes.add(node);
        return output;
    }

    /** A constant tensor of floats; {@code values} is asked once the model is written. */
    String constant(String name, Supplier<float[]> values, int... shape) {
        var dimensions = Arrays.stream(shape).asLongStream().toArray();
        int length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        constants.add(new Constant(
                new ProtobufWriter().packed(1, dimensions).integer(2, FLOAT).text(8, name), length, values));
        return name;
    }

    String input(String name, int type, Object... shape) {
        inputs.add(value(name, type, shape));
        return name;
    }

    void output(String name, int type, Object... shape) {
        outputs.add(value(name, type, shape));
    }

    /** Writes the model; all but one constant at a time stays unread. */
    void write(String name, Map<String, String> metadata, OutputStream out) throws IOException {
        var graph = new ProtobufWriter();
        nodes.forEach(node -> graph.message(NODE, node));
        graph.text(2, name);
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        var heads = new ArrayList<byte[]>();
        long length = graph.size();
        for (var constant : constants) {
            byte[] head = constant.head();
            heads.add(head);
            length += head.length + constant.bytes();
        }
        var model = new ProtobufWriter()
                .integer(1, IR_VERSION)
                .text(2, "drivetrain")
                .message(8, new ProtobufWriter().text(1, "").integer(2, OPSET));
        metadata.forEach((key, value) ->
                model.message(14, new ProtobufWriter().text(1, key).text(2, value)));
        out.write(model.open(GRAPH, length).toByteArray());
        out.write(graph.toByteArray());
        for (int i = 0; i < constants.size(); i++) {
            out.write(heads.get(i));
            constants.get(i).writeValues(out);
        }
    }

    /** A name with type and shape; a dimension is a number, or a word if it varies. */
    private static ProtobufWriter value(String name, int type, Object... dimensions) {
        var shape = new ProtobufWriter();
        for (Object dimension : dimensions) {
            shape.message(
                    1,
                    dimension instanceof String word
                            ? new ProtobufWriter().text(2, word)
                            : new ProtobufWriter().integer(1, ((Number) dimension).longValue()));
        }
        var tensor = new ProtobufWriter().integer(1, type).message(2, shape);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }
}

package io.drivetrain.trainer.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model being put together. Field numbers are those of {@code onnx.proto3}; each method that makes a tensor
 * returns its name, for the next node's input.
 */
final class OnnxGraph {

    static final int FLOAT = 1;
    static final int UINT8 = 2;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private final List<ProtobufWriter> nodes = new ArrayList<>();
    private final List<ProtobufWriter> constants = new ArrayList<>();
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

    /** A constant tensor of floats. */
    String constant(String name, float[] values, long... shape) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        constants.add(new ProtobufWriter()
                .packed(1, shape)
                .integer(2, FLOAT)
                .text(8, name)
                .bytes(9, bytes.array()));
        return name;
    }

    String input(String name, int type, Object... shape) {
        inputs.add(value(name, type, shape));
        return name;
    }

    void output(String name, int type, Object... shape) {
        outputs.add(value(name, type, shape));
    }

    byte[] model(String name, Map<String, String> metadata) {
        var graph = new ProtobufWriter();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, name);
        constants.forEach(constant -> graph.message(5, constant));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        var model = new ProtobufWriter()
                .integer(1, IR_VERSION)
                .text(2, "drivetrain")
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").integer(2, OPSET));
        metadata.forEach((key, value) ->
                model.message(14, new ProtobufWriter().text(1, key).text(2, value)));
        return model.toByteArray();
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

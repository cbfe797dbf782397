package io.drivetrain.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes the smallest network with the platform's input and outputs: the mean colour of a picture goes through one linear
 * layer. The embedding is that mean, three values of 0 to 255. Enough to tell red from green from blue, and to be wrong on
 * purpose.
 */
public final class TinyOnnx {

    private static final int FLOAT = 1;
    private static final int UINT8 = 2;

    private TinyOnnx() {}

    /** Probabilities favour the channel that is strongest; {@code sharpness} says how much. */
    public static byte[] colours(int size, float sharpness) {
        return model(size, sharpness, true, new byte[0]);
    }

    /** A network that answers with NaN as soon as a channel's mean exceeds {@code limit}. */
    public static byte[] failsAbove(int size, int limit) {
        // exp overflows above 88.7, and infinity over infinity is no number
        return model(size, 88.7f / limit, false, new byte[0]);
    }

    /** A network whose weights claim to lie in another file. */
    public static byte[] withExternalData(int size) {
        var entry = message().text(1, "location").text(2, "/etc/passwd");
        return model(
                size, 1, true, message().bytes(13, entry.done()).number(14, 1).done());
    }

    private static byte[] model(int size, float sharpness, boolean softmax, byte[] extraTensorFields) {
        var weights = new float[9];
        for (int i = 0; i < 3; i++) {
            weights[i * 3 + i] = sharpness;
        }
        var graph = message()
                .bytes(1, node("Cast", "image", "floats", attribute("to", FLOAT)))
                .bytes(1, node("ReduceMean", "floats", "embedding", ints("axes", 1, 2), attribute("keepdims", 0)))
                .bytes(1, node("MatMul", "embedding weights", "logits"));
        if (softmax) {
            graph.bytes(1, node("Softmax", "logits", "probabilities", attribute("axis", 1)));
        } else {
            graph.bytes(1, node("Exp", "logits", "exps"))
                    .bytes(1, node("ReduceSum", "exps axis", "sums", attribute("keepdims", 1)))
                    .bytes(1, node("Div", "exps sums", "probabilities"))
                    .bytes(5, longs("axis", 1));
        }
        graph.text(2, "tiny")
                .bytes(5, tensor("weights", weights, extraTensorFields))
                .bytes(11, value("image", UINT8, -1, size, size, 3))
                .bytes(12, value("probabilities", FLOAT, -1, 3))
                .bytes(12, value("embedding", FLOAT, -1, 3));
        return message()
                .number(1, 8)
                .bytes(7, graph.done())
                .bytes(8, message().text(1, "").number(2, 17).done())
                .done();
    }

    private static byte[] node(String operator, String inputs, String output, byte[]... attributes) {
        var node = message();
        for (String input : inputs.split(" ")) {
            node.text(1, input);
        }
        node.text(2, output).text(3, output + "-node").text(4, operator);
        for (byte[] attribute : attributes) {
            node.bytes(5, attribute);
        }
        return node.done();
    }

    private static byte[] attribute(String name, long value) {
        return message().text(1, name).number(3, value).number(20, 2).done();
    }

    private static byte[] ints(String name, long... values) {
        var attribute = message().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7).done();
    }

    private static byte[] tensor(String name, float[] square, byte[] extraFields) {
        var raw = ByteBuffer.allocate(square.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : square) {
            raw.putFloat(value);
        }
        int side = (int) Math.sqrt(square.length);
        return message()
                .number(1, side)
                .number(1, side)
                .number(2, FLOAT)
                .text(8, name)
                .bytes(9, raw.array())
                .raw(extraFields)
                .done();
    }

    private static byte[] longs(String name, long value) {
        var raw = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return message()
                .number(1, 1)
                .number(2, 7)
                .text(8, name)
                .bytes(9, raw.array())
                .done();
    }

    private static byte[] value(String name, int type, int... shape) {
        var dimensions = message();
        for (int dimension : shape) {
            var one = dimension < 0 ? message().text(2, "batch") : message().number(1, dimension);
            dimensions.bytes(1, one.done());
        }
        var tensor = message().number(1, type).bytes(2, dimensions.done());
        return message()
                .text(1, name)
                .bytes(2, message().bytes(1, tensor.done()).done())
                .done();
    }

    public static Message message() {
        return new Message();
    }

    /** A protobuf message, field by field. */
    public static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        public Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        public Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        public Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            return raw(value);
        }

        public Message raw(byte[] value) {
            out.writeBytes(value);
            return this;
        }

        public byte[] done() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}

package io.drivetrain.trainer.export;

/** An attribute of an ONNX node. */
record OnnxAttribute(ProtobufWriter message) {

    private static final int TYPE_INT = 2;
    private static final int TYPE_INTS = 7;

    static OnnxAttribute integer(String name, long value) {
        return new OnnxAttribute(
                new ProtobufWriter().text(1, name).integer(3, value).integer(20, TYPE_INT));
    }

    static OnnxAttribute integers(String name, long... values) {
        var message = new ProtobufWriter().text(1, name);
        for (long value : values) {
            message.integer(8, value);
        }
        return new OnnxAttribute(message.integer(20, TYPE_INTS));
    }
}

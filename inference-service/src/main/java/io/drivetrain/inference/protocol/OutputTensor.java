package io.drivetrain.inference.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tensor that goes back. */
sealed interface OutputTensor {

    String name();

    List<Integer> shape();

    boolean binary();

    /** Little-endian, row-major, as it goes behind the JSON. */
    byte[] bytes();

    record Floats(String name, List<Integer> shape, boolean binary, float[][] rows) implements OutputTensor {

        @Override
        public byte[] bytes() {
            int all = 0;
            for (float[] row : rows) {
                all += row.length;
            }
            var out = ByteBuffer.allocate(all * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float[] row : rows) {
                for (float value : row) {
                    out.putFloat(value);
                }
            }
            return out.array();
        }
    }

    record Texts(String name, List<Integer> shape, boolean binary, List<String> values) implements OutputTensor {

        @Override
        public byte[] bytes() {
            var texts = values.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int all =
                    texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
            var out = ByteBuffer.allocate(all).order(ByteOrder.LITTLE_ENDIAN);
            texts.forEach(text -> out.putInt(text.length).put(text));
            return out.array();
        }
    }

    default String datatype() {
        return switch (this) {
            case Floats _ -> "FP32";
            case Texts _ -> "BYTES";
        };
    }
}

package io.drivetrain.trainer.weights;

import java.util.List;

/**
 * Where a tensor lies in a safetensors file.
 *
 * @param type as the file names it: {@code F32}
 * @param begin first byte after the header
 * @param end the byte after the last one
 */
public record TensorEntry(String name, String type, List<Integer> shape, long begin, long end) {

    public TensorEntry {
        shape = List.copyOf(shape);
    }
}

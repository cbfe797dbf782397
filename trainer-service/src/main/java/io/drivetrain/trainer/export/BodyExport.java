package io.drivetrain.trainer.export;

import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.BadSafetensors;
import io.drivetrain.trainer.weights.SafetensorsFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the body of kept weights as a network of its own; one tensor is in memory at a time. */
public final class BodyExport {

    private BodyExport() {}

    /**
     * @param weights safetensors of {@code blueprint}, checked before
     * @param side of the square picture that goes in, pixels
     * @throws BadSafetensors if the file is not what it was when it was checked
     */
    public static void write(Blueprint blueprint, Path weights, int side, Map<String, String> metadata, Path file)
            throws IOException, BadSafetensors {
        var shapes = new LinkedHashMap<String, List<Integer>>();
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
                    side,
                    metadata,
                    out);
        }
    }
}

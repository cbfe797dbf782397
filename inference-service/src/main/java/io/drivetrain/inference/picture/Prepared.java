package io.drivetrain.inference.picture;

import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import java.util.Map;

/**
 * A picture as one model takes it.
 *
 * @param pixels {@code uint8[size][size][3]}
 * @param preprocessing that made it; another model with the same one can take it too
 * @param properties {@code brightness} 0 to 1, {@code width} and {@code height} in pixels, of the picture as it came
 * @param millis it took
 */
public record Prepared(byte[] pixels, Preprocessing preprocessing, Map<String, Double> properties, double millis) {}

package io.drivetrain.inference.model;

/** The names a trained model's graph uses. */
public final class Outputs {

    /** The input, {@code uint8[batch][size][size][3]}. */
    public static final String IMAGE = "image";

    /** {@code float[batch][classes]}, summing to 1. */
    public static final String PROBABILITIES = "probabilities";

    /** {@code float[batch][d]}: the pooled features of the backbone. */
    public static final String EMBEDDING = "embedding";

    private Outputs() {}
}

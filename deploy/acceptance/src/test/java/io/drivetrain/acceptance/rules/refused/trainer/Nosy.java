package io.drivetrain.acceptance.rules.refused.trainer;

/** Knows a class of another service. */
public record Nosy(Class<io.drivetrain.acceptance.rules.refused.inference.Nosy> other) {

    public Nosy() {
        this(io.drivetrain.acceptance.rules.refused.inference.Nosy.class);
    }
}

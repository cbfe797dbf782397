package io.drivetrain.acceptance.rules.refused.gatherer;

/** Knows a class of another service. */
public record Nosy(Class<io.drivetrain.acceptance.rules.refused.verifier.Nosy> other) {

    public Nosy() {
        this(io.drivetrain.acceptance.rules.refused.verifier.Nosy.class);
    }
}

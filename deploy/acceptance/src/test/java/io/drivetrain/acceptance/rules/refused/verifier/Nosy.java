package io.drivetrain.acceptance.rules.refused.verifier;

/** Knows a class of another service. */
public record Nosy(Class<io.drivetrain.acceptance.rules.refused.trainer.Nosy> other) {

    public Nosy() {
        this(io.drivetrain.acceptance.rules.refused.trainer.Nosy.class);
    }
}

package io.drivetrain.acceptance.rules.refused.inference;

/** Knows a class of another service. */
public record Nosy(Class<io.drivetrain.acceptance.rules.refused.monitor.Nosy> other) {

    public Nosy() {
        this(io.drivetrain.acceptance.rules.refused.monitor.Nosy.class);
    }
}

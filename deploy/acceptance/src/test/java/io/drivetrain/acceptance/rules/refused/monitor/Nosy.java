package io.drivetrain.acceptance.rules.refused.monitor;

/** Knows a class of another service. */
public record Nosy(Class<io.drivetrain.acceptance.rules.refused.gatherer.Nosy> other) {

    public Nosy() {
        this(io.drivetrain.acceptance.rules.refused.gatherer.Nosy.class);
    }
}

package io.drivetrain.monitor.drift;

/** Something that is compared: its bins, and what its change means in words. */
sealed interface Quantity permits ClassMix, Ordered {

    String name();

    Histogram histogram();

    /** For a person, with the shares that differ most. */
    String explanation();
}

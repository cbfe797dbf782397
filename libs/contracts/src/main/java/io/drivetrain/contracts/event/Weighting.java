package io.drivetrain.contracts.event;

/** How much pictures count while a network learns. */
public enum Weighting {
    /** All the same. */
    EQUAL,

    /** All labels the same: a picture counts the more the fewer there are of its label to train on. */
    BALANCED
}

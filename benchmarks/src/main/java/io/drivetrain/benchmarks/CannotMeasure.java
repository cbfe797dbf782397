package io.drivetrain.benchmarks;

/** A benchmark cannot be run; the message says what is missing. */
public final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotMeasure(String message) {
        super(message);
    }
}

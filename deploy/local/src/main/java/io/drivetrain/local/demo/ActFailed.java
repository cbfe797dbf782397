package io.drivetrain.local.demo;

/** An act did not come to its end; the message says what was wanted and what was seen instead. */
final class ActFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ActFailed(String message) {
        super(message);
    }
}

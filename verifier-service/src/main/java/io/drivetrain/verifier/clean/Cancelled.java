package io.drivetrain.verifier.clean;

/** The assessment that is being worked on has an end already. */
final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

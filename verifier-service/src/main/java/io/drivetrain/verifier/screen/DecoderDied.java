package io.drivetrain.verifier.screen;

/** A decoder process ended, or had to be ended, before it answered. */
final class DecoderDied extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooSlow;

    DecoderDied(boolean tooSlow, Exception cause) {
        super(cause);
        this.tooSlow = tooSlow;
    }

    /** Whether it was ended because it took too long. */
    boolean tooSlow() {
        return tooSlow;
    }
}

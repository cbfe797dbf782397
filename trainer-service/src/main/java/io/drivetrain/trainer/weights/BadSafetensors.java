package io.drivetrain.trainer.weights;

/** A file is not a safetensors file that can be used; the message names the rule and may be shown to a caller. */
public final class BadSafetensors extends Exception {

    private static final long serialVersionUID = 1L;

    public BadSafetensors(String message) {
        super(message);
    }

    static void require(boolean holds, String message) throws BadSafetensors {
        if (!holds) {
            throw new BadSafetensors(message);
        }
    }
}

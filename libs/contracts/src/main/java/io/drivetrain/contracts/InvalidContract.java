package io.drivetrain.contracts;

/** A value breaks a rule of the contract; the message names the object and the rule and may be shown to a caller. */
public final class InvalidContract extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidContract(String message) {
        super(message);
    }

    /** Throws with {@code message} unless {@code holds}. */
    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new InvalidContract(message);
        }
    }
}

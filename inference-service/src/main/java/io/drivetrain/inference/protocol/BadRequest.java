package io.drivetrain.inference.protocol;

/** The request breaks the protocol; the message names the part and the rule. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }

    BadRequest(String message, Throwable cause) {
        super(message, cause);
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new BadRequest(message);
        }
    }
}

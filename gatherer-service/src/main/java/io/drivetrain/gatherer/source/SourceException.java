package io.drivetrain.gatherer.source;

/** A source cannot be used; the message names it and the rule, holds no secret, and is shown to the operator. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    /** The message, which is always there. */
    public String why() {
        return String.valueOf(getMessage());
    }
}

package io.drivetrain.imaging;

/** The bytes are not a picture that can be used; the message says why, for a person. */
public final class UndecodableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, as a stable word. */
    public enum Reason {
        NOT_A_PICTURE("not-a-picture"),
        TRUNCATED("truncated"),
        CORRUPT("corrupt"),
        TOO_LARGE("too-large"),
        TOO_MUCH_MEMORY("too-much-memory"),
        UNSUPPORTED("unsupported");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public UndecodableException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

package io.drivetrain.inference.run;

/** More pictures are waiting than can be answered in time; try again after a moment. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the caller should wait, in whole seconds. */
    public static final int RETRY_AFTER_SECONDS = 1;

    public Overloaded() {
        super("too many pictures are waiting to be answered; try again in " + RETRY_AFTER_SECONDS + " s");
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

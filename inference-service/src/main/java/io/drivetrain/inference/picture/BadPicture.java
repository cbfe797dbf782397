package io.drivetrain.inference.picture;

/** The caller's picture cannot be used; the message says why, for a person. */
public final class BadPicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int index;

    BadPicture(String code, String message) {
        this(code, message, 0);
    }

    private BadPicture(String code, String message, int index) {
        super(message);
        this.code = code;
        this.index = index;
    }

    /** The same refusal, of the picture at {@code place} among those sent together. */
    public BadPicture at(int place) {
        return new BadPicture(code, detail(), place);
    }

    /** A stable word: {@code not-a-picture}, {@code truncated}, {@code corrupt}, {@code too-large}, {@code wrong-shape}. */
    public String code() {
        return code;
    }

    /** Its place among those sent together, from 0. */
    public int index() {
        return index;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

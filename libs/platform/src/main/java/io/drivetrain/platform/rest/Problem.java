package io.drivetrain.platform.rest;

/** A refusal that is meant for the caller: RFC 9457 problem+json with a stable code; the detail names object and rule. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param status HTTP status, 400 to 599
     * @param code a stable word a program can switch on
     * @param detail one sentence for a person
     */
    public Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** 404: there is no {@code what} of this id. */
    public static Problem notFound(String what, String id) {
        return new Problem(404, what.replace(' ', '-') + "-unknown", "there is no " + what + " '" + id + "'");
    }

    /** 409: the state has moved on, or the object is taken. */
    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, detail);
    }

    /** 422: what is asked for breaks a rule. */
    public static Problem invalid(String code, String detail) {
        return new Problem(422, code, detail);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

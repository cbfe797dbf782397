package io.drivetrain.platform.who;

/** The roles; every route names those that may use it. */
public final class Roles {

    /** Looks at everything, changes nothing; may ask for predictions. */
    public static final String VIEWER = "viewer";

    /** Decides labels. */
    public static final String LABELLER = "labeller";

    /** Defines, gathers, releases, trains and rolls out. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}

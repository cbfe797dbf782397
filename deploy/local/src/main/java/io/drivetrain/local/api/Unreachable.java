package io.drivetrain.local.api;

import java.io.IOException;

/** A service did not answer, or its proxy said so; it may be starting again, so asking again is right. */
public final class Unreachable extends IOException {

    private static final long serialVersionUID = 1;

    public Unreachable(String message) {
        super(message);
    }
}

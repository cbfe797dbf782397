package io.drivetrain.local.drawn;

import java.util.Locale;

/** The bears that are drawn; told apart by shape, for their colours overlap. */
public enum Kind {
    GRIZZLY,
    BLACK,
    TEDDY;

    /** The label it is gathered under. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.drivetrain.acceptance.rules.refused.imaging;

import jakarta.annotation.security.RolesAllowed;

/** Pixels that only some may see. */
public class Annotated {

    @RolesAllowed("viewer")
    public int pixel() {
        return 0;
    }
}

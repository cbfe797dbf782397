package io.drivetrain.acceptance.rules.refused.verifier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Takes every address below its root, whether it has a method for it or not. */
@Path("/verify/api/v1/datasets")
@RolesAllowed("viewer")
public class LongerResource {

    @GET
    public String all() {
        return "";
    }
}

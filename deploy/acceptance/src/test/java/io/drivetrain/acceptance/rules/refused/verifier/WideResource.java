package io.drivetrain.acceptance.rules.refused.verifier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Nobody calls it: one method is not public and names no role, the other lies behind another root. */
@Path("/verify/api/v1")
public class WideResource {

    @GET
    @Path("/summary")
    String closed() {
        return "";
    }

    @GET
    @Path("/datasets/{version}")
    public String hidden() {
        return "";
    }
}

package io.drivetrain.platform.rest;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Routes that go wrong in every way. */
@Path("/test")
class TestResource {

    private final Who who;

    TestResource(Who who) {
        this.who = who;
    }

    @GET
    @Path("who")
    @RolesAllowed(Roles.VIEWER)
    public Actor who() {
        return who.actor();
    }

    @GET
    @Path("nobody")
    @RolesAllowed("nobody-has-this")
    public String nobody() {
        return "secret";
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "secret";
    }

    @GET
    @Path("missing")
    @RolesAllowed(Roles.VIEWER)
    public String missing() {
        throw Problem.notFound("classifier", "bears");
    }

    @GET
    @Path("page")
    @RolesAllowed(Roles.VIEWER)
    public String page(@QueryParam("limit") int limit) {
        return "limit " + limit;
    }

    @GET
    @Path("crash")
    @RolesAllowed(Roles.VIEWER)
    public String crash() {
        throw new IllegalStateException("password=hunter2");
    }

    @POST
    @Path("label")
    @RolesAllowed(Roles.OPERATOR)
    public LabelSpec label(LabelSpec label) {
        return label;
    }
}

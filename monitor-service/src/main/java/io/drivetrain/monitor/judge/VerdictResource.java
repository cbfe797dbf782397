package io.drivetrain.monitor.judge;

import io.drivetrain.contracts.Ids;
import io.drivetrain.monitor.rollout.Rollouts;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;

@Path("/monitor/api/v1/classifiers/{classifier}/verdict")
@Blocking
class VerdictResource {

    private final Rollouts rollouts;
    private final Judge judge;

    VerdictResource(Rollouts rollouts, Judge judge) {
        this.rollouts = rollouts;
        this.judge = judge;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public VerdictAnswer verdict(String classifier) {
        Ids.name("classifier", classifier);
        var routing = rollouts.routing(classifier);
        return VerdictAnswer.of(routing, judge.verdict(routing, Instant.now()).orElse(null));
    }
}

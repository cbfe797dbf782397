package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.monitor.model.Models;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Path("/monitor/api/v1/classifiers/{classifier}/rollout")
@Blocking
class RolloutResource {

    private static final int VERSIONS = 50;

    private final Rollouts rollouts;
    private final Models models;
    private final Commands commands;
    private final RolloutConfig config;
    private final Who who;

    RolloutResource(Rollouts rollouts, Models models, Commands commands, RolloutConfig config, Who who) {
        this.rollouts = rollouts;
        this.models = models;
        this.commands = commands;
        this.config = config;
        this.who = who;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public RolloutState state(String classifier) {
        Ids.name("classifier", classifier);
        var routing = rollouts.routing(classifier);
        var versions = models.all(classifier).stream()
                .map(ModelTrained::version)
                .limit(VERSIONS)
                .toList();
        return RolloutState.of(
                routing,
                rollouts.history(classifier).stream().limit(config.history()).toList(),
                Option.of(routing, versions));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public RolloutChanged command(String classifier, @Nullable Wanted wanted) {
        Ids.name("classifier", classifier);
        if (wanted == null) {
            throw Problem.invalid("invalid", "a rollout command for '" + classifier + "' needs a body");
        }
        var command = wanted.command(classifier, who.actor(), Instant.now());
        var outcome = commands.send(command, config.answerWithin());
        if (outcome.isEmpty() && rollouts.routing(classifier).revision() > command.expectedRevision()) {
            outcome = java.util.Optional.of(rollouts.routing(classifier).apply(command, "", Instant.now()));
        }
        return switch (outcome.orElse(null)) {
            case Outcome.Changed changed -> changed.event();
            case Outcome.Stale stale -> throw Problem.conflict("stale-revision", stale.why());
            case Outcome.Refused refused -> throw Problem.invalid("rollout-refused", refused.why());
            case null ->
                throw new Problem(
                        503,
                        "rollout-pending",
                        "the command for '" + classifier + "' is recorded as request " + command.request()
                                + " and not decided yet; look at the history shortly");
        };
    }
}

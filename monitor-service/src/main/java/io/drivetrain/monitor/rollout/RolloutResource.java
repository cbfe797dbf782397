package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

@Path("/monitor/api/v1/classifiers/{classifier}/rollout")
@Blocking
class RolloutResource {

    record Wanted(
            RolloutCommanded.Command command,
            int version,
            @Nullable Double share,
            @Nullable String why,
            long expectedRevision) {}

    record State(
            String classifier,
            long revision,
            int champion,
            int previous,
            RolloutChanged.@Nullable Challenger challenger,
            List<RolloutChanged> history) {}

    private final Rollouts rollouts;
    private final Who who;

    RolloutResource(Rollouts rollouts, Who who) {
        this.rollouts = rollouts;
        this.who = who;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public State state(String classifier) {
        Ids.name("classifier", classifier);
        var now = rollouts.routing(classifier);
        return new State(
                classifier,
                now.revision(),
                now.champion(),
                now.previous(),
                now.challenger(),
                rollouts.history(classifier).reversed().stream().limit(200).toList());
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public RolloutChanged command(String classifier, Wanted wanted) {
        var command = new RolloutCommanded(
                Ids.fresh(),
                classifier,
                wanted.command(),
                wanted.version(),
                Optional.ofNullable(wanted.share()).orElse(0.0),
                wanted.expectedRevision(),
                Optional.ofNullable(wanted.why()).orElse(""),
                who.actor(),
                Instant.now());
        try {
            return switch (rollouts.command(command).join()) {
                case Outcome.Changed changed -> changed.event();
                case Outcome.Refused refused ->
                    throw refused.stale()
                            ? Problem.conflict("stale-revision", refused.why())
                            : Problem.invalid("rollout-refused", refused.why());
            };
        } catch (CompletionException e) {
            throw new Problem(
                    503, "rollout-pending", "the command was recorded and not carried out in time; look again shortly");
        }
    }
}

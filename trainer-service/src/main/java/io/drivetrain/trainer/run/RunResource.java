package io.drivetrain.trainer.run;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingRequested;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.trainer.backbone.Backbones;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Runs over HTTP. */
@Path("/train/api/v1/runs")
public class RunResource {

    private static final Duration VIEW = Duration.ofSeconds(5);
    private static final int MOST_LISTED = 200;

    private final RunLedger runs;
    private final RunPlanner planner;
    private final Cancelling cancelling;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;
    private final TrainConfig config;

    public RunResource(
            RunLedger runs,
            Definitions definitions,
            Backbones backbones,
            Cancelling cancelling,
            FactWriter facts,
            TopicFeed feed,
            Who who,
            TrainConfig config) {
        this.runs = runs;
        this.planner = new RunPlanner(definitions, backbones::has);
        this.cancelling = cancelling;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
        this.config = config;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response start(@Nullable RunWish wish) {
        if (wish == null) {
            throw Problem.invalid("run-invalid", "a run needs a body with the classifier's name");
        }
        if (runs.open().size() >= config.maxWaiting()) {
            throw new Problem(
                    429, "too-many-runs", "at most " + config.maxWaiting() + " runs may wait or be in work at a time");
        }
        TrainingRequested request = planner.plan(wish, who.actor(), Instant.now());
        feed.awaitPassed(facts.say(request), VIEW);
        return Response.accepted(Run.queued(request)).build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<TrainingProgressed> list(@QueryParam("classifier") @Nullable String classifier) {
        return runs.all().stream()
                .filter(run -> classifier == null || run.request().classifier().equals(classifier))
                .limit(MOST_LISTED)
                .map(Run::progress)
                .toList();
    }

    @GET
    @Path("/{run}")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public TrainingProgressed get(String run) {
        return find(run).progress();
    }

    /** What was asked for: dataset, labels and recipe. */
    @GET
    @Path("/{run}/request")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public TrainingRequested request(String run) {
        return find(run).request();
    }

    @GET
    @Path("/{run}/events")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<TrainingProgressed> events(String run) {
        find(run);
        return RunEvents.of(runs, run);
    }

    @POST
    @Path("/{run}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    public Response cancel(String run) {
        Run found = find(run);
        if (found.ended()) {
            throw Problem.conflict(
                    "run-ended", "run '" + run + "' is " + found.progress().state() + " and cannot be cancelled");
        }
        feed.awaitPassed(cancelling.cancel(found, who.actor()), VIEW);
        return Response.accepted(find(run).progress()).build();
    }

    private Run find(String run) {
        Ids.token("run", run);
        return runs.find(run).orElseThrow(() -> Problem.notFound("run", run));
    }
}

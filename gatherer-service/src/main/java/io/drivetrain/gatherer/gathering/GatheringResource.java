package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.gatherer.classifier.Classifiers;
import io.drivetrain.gatherer.source.SourceException;
import io.drivetrain.gatherer.source.Sources;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Starts, shows, pauses and cancels gatherings. */
@Path("/gather/api/v1/gatherings")
@Blocking
public class GatheringResource {

    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_BODY = 4 << 20;

    private final Gatherings gatherings;
    private final Classifiers classifiers;
    private final Sources sources;
    private final GatheringWorker worker;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;

    GatheringResource(
            GatheringViews views,
            Classifiers classifiers,
            Sources sources,
            GatheringWorker worker,
            FactWriter facts,
            TopicFeed feed,
            Who who) {
        this.gatherings = views.gatherings();
        this.classifiers = classifiers;
        this.sources = sources;
        this.worker = worker;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @ResponseStatus(202)
    public GatheringProgressed start(InputStream body) throws IOException {
        byte[] json = body.readNBytes(MAX_BODY + 1);
        InvalidContract.require(
                json.length <= MAX_BODY, "a request for a gathering may have at most " + MAX_BODY + " bytes");
        var requested = Json.read(json, GatheringWish.class).requested(who.actor(), Instant.now());
        var classifier = classifiers
                .find(requested.classifier())
                .orElseThrow(() -> Problem.notFound("classifier", requested.classifier()));
        try {
            var unused = sources.of(requested, classifier);
        } catch (SourceException e) {
            throw Problem.invalid("source-not-usable", e.why());
        }
        feed.awaitPassed(facts.say(requested), VIEW_PATIENCE);
        gatherings.learn(requested);
        return one(requested.gathering());
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<GatheringProgressed> all(@RestQuery @Nullable String classifier) {
        return gatherings.of(classifier == null || classifier.isBlank() ? null : classifier);
    }

    @GET
    @Path("{gathering}")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public GatheringProgressed one(String gathering) {
        return gatherings.find(gathering).orElseThrow(() -> Problem.notFound("gathering", gathering));
    }

    /** Whoever works on it stops within a moment. */
    @POST
    @Path("{gathering}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    public GatheringProgressed cancel(String gathering) {
        return turn(unended(gathering), State.CANCELLED);
    }

    /** As {@link #cancel}, but it can be resumed. */
    @POST
    @Path("{gathering}/pause")
    @RolesAllowed(Roles.OPERATOR)
    public GatheringProgressed pause(String gathering) {
        return turn(unended(gathering), State.PAUSED);
    }

    /** Goes on with what is not stored yet. */
    @POST
    @Path("{gathering}/resume")
    @RolesAllowed(Roles.OPERATOR)
    public GatheringProgressed resume(String gathering) {
        GatheringProgressed now = unended(gathering);
        if (now.state() != State.PAUSED) {
            throw Problem.conflict(
                    "gathering-not-paused", "gathering '" + gathering + "' is not paused: " + now.state());
        }
        GatheringProgressed queued = turn(now, State.QUEUED);
        gatherings.open(gathering).ifPresent(open -> worker.hand(open.request()));
        return queued;
    }

    private GatheringProgressed unended(String gathering) {
        GatheringProgressed now = one(gathering);
        if (now.state().ended()) {
            throw Problem.conflict(
                    "gathering-ended", "gathering '" + gathering + "' has ended already: " + now.state());
        }
        return now;
    }

    private GatheringProgressed turn(GatheringProgressed now, State state) {
        feed.awaitPassed(facts.say(now.in(state, Instant.now())), VIEW_PATIENCE);
        return one(now.gathering());
    }

    /** Its progress as it comes, until it has ended. */
    @GET
    @Path("{gathering}/events")
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public Multi<GatheringProgressed> events(String gathering) {
        one(gathering);
        return ProgressStream.of(() -> gatherings.find(gathering));
    }
}

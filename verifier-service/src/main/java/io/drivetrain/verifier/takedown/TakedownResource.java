package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.dataset.Datasets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Takedowns: what one would hit, asking for one, and how far they are. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
class TakedownResource {

    private static final int SHOWN = 100;

    /** @param expected how many pictures the preview showed; none does not ask */
    record Wish(
            @Nullable WithdrawnSubject subject,
            @Nullable String why,
            @Nullable Integer expected) {}

    /** @param images the first of the pictures */
    record Preview(WithdrawnSubject subject, int pictures, List<String> images, Affected affected) {}

    /**
     * @param pictures hit so far
     * @param gone those whose bytes were seen to be gone since the service started
     * @param done whether that is all
     */
    record Takedown(
            String takedown,
            WithdrawnSubject subject,
            String why,
            Actor by,
            Instant at,
            int pictures,
            int gone,
            boolean done) {}

    record Detail(Takedown takedown, Affected affected) {}

    private final Withdrawals withdrawals;
    private final TakingDown takingDown;
    private final TakedownWork work;
    private final Datasets datasets;
    private final Models models;
    private final Who who;

    TakedownResource(
            Withdrawals withdrawals,
            TakingDown takingDown,
            TakedownWork work,
            Datasets datasets,
            Models models,
            Who who) {
        this.withdrawals = withdrawals;
        this.takingDown = takingDown;
        this.work = work;
        this.datasets = datasets;
        this.models = models;
        this.who = who;
    }

    @POST
    @Path("/takedowns/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Preview preview(@Nullable Wish wish) {
        var subject = subject(wish);
        var hits = takingDown.hits(subject);
        return new Preview(
                subject, hits.size(), hits.stream().limit(SHOWN).toList(), Affected.by(hits, datasets, models));
    }

    /** The bytes are removed after the answer. */
    @POST
    @Path("/takedowns")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    public Takedown begin(@Nullable Wish wish) {
        var subject = takingDown.named(subject(wish));
        var why = wish == null || wish.why() == null ? "" : wish.why();
        var fact = new ImageWithdrawn(
                Ids.fresh(), subject, why, who.actor(), Clock.systemUTC().instant());
        int hits = takingDown.hits(subject).size();
        if (wish != null && wish.expected() != null && wish.expected() != hits) {
            throw Problem.conflict(
                    "takedown-changed",
                    subject.words() + " now hits " + hits + " pictures, not " + wish.expected() + ": look again");
        }
        work.begin(fact);
        return takedown(fact);
    }

    @GET
    @Path("/takedowns")
    public List<Takedown> list() {
        return withdrawals.takedowns().stream().map(this::takedown).toList();
    }

    /** One with what it affects: datasets made before, and their models. */
    @GET
    @Path("/takedowns/{takedown}")
    public Detail detail(String takedown) {
        var asked = withdrawals
                .takedown(Ids.token("takedown", takedown))
                .orElseThrow(() -> Problem.notFound("takedown", takedown));
        Set<String> images = withdrawals.images(takedown);
        return new Detail(takedown(asked), Affected.by(images, datasets, models));
    }

    private Takedown takedown(ImageWithdrawn asked) {
        return new Takedown(
                asked.takedown(),
                asked.subject(),
                asked.why(),
                asked.by(),
                asked.at(),
                withdrawals.images(asked.takedown()).size(),
                takingDown.gone(asked.takedown()),
                work.done(asked.takedown()));
    }

    private static WithdrawnSubject subject(@Nullable Wish wish) {
        if (wish == null || wish.subject() == null) {
            throw Problem.invalid(
                    "subject-missing", "a takedown names its subject: a picture, host, prefix, page or creator");
        }
        return wish.subject();
    }
}

package io.drivetrain.verifier.label;

import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Decision;
import io.drivetrain.verifier.catalogue.DecisionLog;
import io.drivetrain.verifier.catalogue.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People decide labels, one or many at a time, and take decisions back. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class LabelResource {

    /** Decisions on several pictures, {@value Paging#MOST} at most. */
    record Many(@Nullable List<Wanted> decisions) {}

    /** Which decision is taken back: the picture's number {@code revision}. */
    record Undo(
            @Nullable String image,
            @Nullable Integer revision,
            @Nullable String why) {}

    /** All decisions on a picture. */
    record History(
            String image,
            @Nullable String label,
            int revision,
            @Nullable Decision source,
            List<Decision> steps) {}

    private final Catalogue catalogue;
    private final LabelRules rules;
    private final Deciding deciding;
    private final Who who;

    LabelResource(Catalogue catalogue, FactWriter facts, TopicFeed feed, Who who, LabelConfig config) {
        this.catalogue = catalogue;
        this.rules = new LabelRules(catalogue, config.whyLength());
        this.deciding = new Deciding(
                catalogue,
                rules,
                facts::sayLater,
                position -> feed.awaitPassed(position, config.settle()),
                Clock.systemUTC());
        this.who = who;
    }

    @POST
    @Path("/classifiers/{classifier}/labels")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LABELLER)
    public Result decide(String classifier, @Nullable Wanted wanted) {
        if (wanted == null) {
            throw Problem.invalid("image-missing", "a decision names its image");
        }
        rules.check(classifier, wanted);
        var outcome = deciding.decide(classifier, List.of(wanted), who.actor()).getFirst();
        Overtaken.orThrow(outcome);
        return Result.of(wanted.image(), outcome);
    }

    @POST
    @Path("/classifiers/{classifier}/labels/many")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LABELLER)
    public List<Result> decideMany(String classifier, @Nullable Many many) {
        var wanted = many == null || many.decisions() == null ? List.<Wanted>of() : many.decisions();
        if (wanted.isEmpty() || wanted.size() > Paging.MOST) {
            throw Problem.invalid(
                    "decisions-count", "decisions must be 1 to " + Paging.MOST + " at a time, got " + wanted.size());
        }
        var outcomes = deciding.decide(classifier, wanted, who.actor());
        var results = new ArrayList<Result>();
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(Result.of(wanted.get(i).image(), outcomes.get(i)));
        }
        return results;
    }

    @POST
    @Path("/classifiers/{classifier}/labels/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LABELLER)
    public Result undo(String classifier, @Nullable Undo undo) {
        if (undo == null || undo.image() == null || undo.revision() == null) {
            throw Problem.invalid("revision-missing", "an undo names the image and the number of its decision");
        }
        var why = undo.why() == null ? "" : undo.why();
        var outcome = deciding.undo(classifier, undo.image(), undo.revision(), why, who.actor());
        Overtaken.orThrow(outcome);
        return Result.of(undo.image(), outcome);
    }

    @GET
    @Path("/classifiers/{classifier}/images/{image}/decisions")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public History history(String classifier, String image) {
        var picture = rules.known(classifier, image);
        var decisions = picture.decisions();
        return new History(image, picture.label(), decisions.revision(), decisions.source(), decisions.steps());
    }

    /** How far people agree on pictures that more than one of them decided on. */
    @GET
    @Path("/classifiers/{classifier}/agreement")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<Agreement> agreement(String classifier) {
        defined(classifier);
        return Agreement.of(catalogue.decidedByPeople(classifier));
    }

    /** What people decided on any picture, the newest first. */
    @GET
    @Path("/classifiers/{classifier}/decisions")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public DecisionLog decisions(
            String classifier,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        defined(classifier);
        return catalogue.decisions(classifier, new Paging(offset, limit));
    }

    private void defined(String classifier) {
        if (catalogue.definition(classifier).isEmpty()) {
            throw Problem.notFound("classifier", classifier);
        }
    }
}

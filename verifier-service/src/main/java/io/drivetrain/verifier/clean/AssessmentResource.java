package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Assessments of a classifier's labels. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class AssessmentResource {

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final AssessmentRequestedConsumer consumer;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;
    private final CleanConfig config;

    AssessmentResource(
            Catalogue catalogue,
            Assessments assessments,
            AssessmentRequestedConsumer consumer,
            FactWriter facts,
            TopicFeed feed,
            Who who,
            CleanConfig config) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.consumer = consumer;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
        this.config = config;
    }

    @POST
    @Path("/classifiers/{classifier}/assessments")
    @ResponseStatus(202)
    @RolesAllowed({Roles.LABELLER, Roles.OPERATOR})
    public AssessmentStatus start(String classifier) {
        Ids.name("classifier", classifier);
        var definition = catalogue.definition(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
        AssessmentRules.check(definition, catalogue.pictures(classifier), assessments.open(), config);
        var request = new AssessmentRequested(
                Ids.fresh(), classifier, who.actor(), Clock.systemUTC().instant());
        feed.awaitPassed(facts.say(request), config.settle());
        return status(request);
    }

    /** All, newest first. */
    @GET
    @Path("/classifiers/{classifier}/assessments")
    public List<AssessmentStatus> list(String classifier) {
        Ids.name("classifier", classifier);
        var open = assessments.requests(classifier).stream()
                .filter(request -> assessments.end(request.assessment()).isEmpty())
                .map(this::status);
        return Stream.concat(open, assessments.ends(classifier).stream().map(AssessmentStatus::ended))
                .toList();
    }

    @GET
    @Path("/classifiers/{classifier}/assessments/{assessment}")
    public AssessmentStatus one(String classifier, String assessment) {
        return assessments
                .end(known(classifier, assessment))
                .map(AssessmentStatus::ended)
                .or(() -> assessments.request(assessment).map(this::status))
                .orElseThrow(() -> Problem.notFound("assessment", assessment));
    }

    @POST
    @Path("/classifiers/{classifier}/assessments/{assessment}/cancel")
    @RolesAllowed({Roles.LABELLER, Roles.OPERATOR})
    public AssessmentStatus cancel(String classifier, String assessment) {
        if (assessments.end(known(classifier, assessment)).isPresent()) {
            throw Problem.conflict("assessment-ended", "assessment " + assessment + " has ended");
        }
        var end = new LabelsAssessed(
                assessment,
                classifier,
                LabelsAssessed.State.CANCELLED,
                null,
                null,
                null,
                Map.of(),
                "it was cancelled",
                who.actor(),
                Clock.systemUTC().instant());
        feed.awaitPassed(facts.say(end), config.settle());
        return AssessmentStatus.ended(assessments.end(assessment).orElse(end));
    }

    /** Of the newest finished assessment. */
    @GET
    @Path("/classifiers/{classifier}/assessments/latest/suspects")
    public SuspectPage suspects(
            String classifier,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var paging = new Paging(offset, limit);
        return assessments
                .latest(Ids.name("classifier", classifier))
                .map(assessment -> SuspectPage.of(assessment, catalogue, paging))
                .orElseThrow(() -> Problem.notFound("finished assessment of classifier", classifier));
    }

    private String known(String classifier, String assessment) {
        Ids.name("classifier", classifier);
        Ids.token("assessment", assessment);
        boolean known = Stream.concat(
                        assessments.requests(classifier).stream().map(AssessmentRequested::assessment),
                        assessments.ends(classifier).stream().map(LabelsAssessed::assessment))
                .anyMatch(assessment::equals);
        if (!known) {
            throw Problem.notFound("assessment", assessment);
        }
        return assessment;
    }

    private AssessmentStatus status(AssessmentRequested request) {
        return AssessmentStatus.open(request, consumer.progress(request.assessment()));
    }
}

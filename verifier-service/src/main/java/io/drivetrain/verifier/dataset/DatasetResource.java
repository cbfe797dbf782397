package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/verify/api/v1/classifiers/{classifier}/datasets")
@Blocking
class DatasetResource {

    record Wanted(@Nullable Long seed, @Nullable Double validShare) {}

    record Asked(String request) {}

    private final Releases releases;
    private final Catalogue catalogue;
    private final FactWriter facts;
    private final Who who;

    DatasetResource(Releases releases, Catalogue catalogue, FactWriter facts, Who who) {
        this.releases = releases;
        this.catalogue = catalogue;
        this.facts = facts;
        this.who = who;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @ResponseStatus(202)
    public Asked request(String classifier, Wanted wanted) {
        var _ = catalogue.classifier(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
        var request = new DatasetRequested(
                Ids.fresh(),
                classifier,
                Optional.ofNullable(wanted.seed()).orElse(DatasetRequested.DEFAULT_SEED),
                Optional.ofNullable(wanted.validShare()).orElse(DatasetRequested.DEFAULT_VALID_SHARE),
                who.actor(),
                Instant.now());
        facts.say(request);
        return new Asked(request.request());
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<DatasetReleased> all(String classifier, @RestQuery @Nullable String request) {
        return request == null
                ? releases.all(classifier)
                : releases.byRequest(request).stream().toList();
    }
}

package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Datasets of a classifier. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class DatasetResource {

    private final Catalogue catalogue;
    private final Releases releases;
    private final Datasets datasets;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;
    private final DatasetConfig config;
    private final LockedTest locked;

    DatasetResource(
            Catalogue catalogue,
            Releases releases,
            Datasets datasets,
            FactWriter facts,
            TopicFeed feed,
            Who who,
            LockedTest locked,
            DatasetConfig config) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.datasets = datasets;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
        this.config = config;
        this.locked = locked;
    }

    @POST
    @Path("/classifiers/{classifier}/datasets")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @RolesAllowed(Roles.OPERATOR)
    public DatasetRequested request(String classifier, @Nullable Wanted wanted) {
        Ids.name("classifier", classifier);
        if (catalogue.definition(classifier).isEmpty()) {
            throw Problem.notFound("classifier", classifier);
        }
        var plan = Optional.ofNullable(wanted).orElse(Wanted.NOTHING).plan();
        var request = new DatasetRequested(
                Ids.fresh(), classifier, plan, who.actor(), Clock.systemUTC().instant());
        feed.awaitPassed(facts.say(request), config.settle());
        return request;
    }

    /** Releases and refusals, newest first; with {@code request} the answer to it alone, none while it is worked on. */
    @GET
    @Path("/classifiers/{classifier}/datasets")
    public List<DatasetReleased> list(String classifier, @QueryParam("request") @Nullable String request) {
        Ids.name("classifier", classifier);
        var all = releases.of(classifier);
        return request == null
                ? all
                : all.stream().filter(each -> each.request().equals(request)).toList();
    }

    @GET
    @Path("/classifiers/{classifier}/datasets/pending")
    public List<DatasetRequested> pending(String classifier) {
        return releases.pending(Ids.name("classifier", classifier));
    }

    /** The pictures of a dataset, all but those of the locked test. */
    @GET
    @Path("/classifiers/{classifier}/datasets/{version: [0-9]{1,9}}")
    public DatasetPage dataset(
            String classifier,
            int version,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return page(
                datasets.released(classifier, version), item -> item.part() != Part.TEST, new Paging(offset, limit));
    }

    /** The locked test. Whoever looks says why, and the log keeps it: a test that was looked at is none any more. */
    @GET
    @Path("/classifiers/{classifier}/datasets/{version: [0-9]{1,9}}/test")
    @RolesAllowed(Roles.OPERATOR)
    public DatasetPage test(
            String classifier,
            int version,
            @QueryParam("why") @DefaultValue("") String why,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var dataset = datasets.released(classifier, version);
        var paging = new Paging(offset, limit);
        locked.open(dataset, why, who.actor());
        return page(dataset, item -> item.part() == Part.TEST, paging);
    }

    @GET
    @Path("/classifiers/{classifier}/datasets/{version: [0-9]{1,9}}/card")
    @Produces("text/plain; charset=utf-8")
    public byte[] card(String classifier, int version) {
        return datasets.card(datasets.released(classifier, version));
    }

    private DatasetPage page(DatasetReleased dataset, Predicate<DatasetItem> shown, Paging paging) {
        try (var items = datasets.items(dataset)) {
            return DatasetPage.of(dataset, items.filter(shown), paging);
        }
    }
}

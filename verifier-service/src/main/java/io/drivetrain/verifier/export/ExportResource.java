package io.drivetrain.verifier.export;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.dataset.Datasets;
import io.drivetrain.verifier.dataset.LockedTest;
import io.drivetrain.verifier.takedown.Withdrawals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/** Exports of a dataset, written while they are read: who reads slowly makes the store wait, not the memory fill. */
@Path("/verify/api/v1")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class ExportResource {

    private final Datasets datasets;
    private final Catalogue catalogue;
    private final Folders folders;
    private final LockedTest locked;
    private final Withdrawals withdrawals;
    private final Who who;
    private final Turnstile turnstile;

    ExportResource(
            Datasets datasets,
            Catalogue catalogue,
            ObjectStore store,
            LockedTest locked,
            Withdrawals withdrawals,
            Who who,
            ExportConfig config) {
        this.datasets = datasets;
        this.catalogue = catalogue;
        this.folders = new Folders(store, config.maxBytes().asLongValue());
        this.locked = locked;
        this.withdrawals = withdrawals;
        this.who = who;
        this.turnstile = new Turnstile(config.concurrency(), config.patience());
    }

    /** All but the locked test. */
    @GET
    @Path("/classifiers/{classifier}/datasets/{version: [0-9]{1,9}}/export")
    public Response export(
            String classifier,
            int version,
            @QueryParam("format") @DefaultValue("") String format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return response(
                datasets.released(classifier, version),
                Form.named(format),
                Origin.of(uri.getBaseUri(), headers::getHeaderString),
                item -> item.part() != Part.TEST);
    }

    /** The locked test alone; whoever takes it says why, and the log keeps it. */
    @GET
    @Path("/classifiers/{classifier}/datasets/{version: [0-9]{1,9}}/test/export")
    @RolesAllowed(Roles.OPERATOR)
    public Response test(
            String classifier,
            int version,
            @QueryParam("format") @DefaultValue("") String format,
            @QueryParam("why") @DefaultValue("") String why,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var dataset = datasets.released(classifier, version);
        var form = Form.named(format);
        locked.open(dataset, why, who.actor());
        return response(
                dataset, form, Origin.of(uri.getBaseUri(), headers::getHeaderString), item -> item.part() == Part.TEST);
    }

    private Response response(DatasetReleased dataset, Form form, String origin, Predicate<DatasetItem> goes) {
        var shipment = new Shipment(
                dataset,
                catalogue
                        .definition(dataset.classifier())
                        .map(ClassifierDefined::objective)
                        .orElse(""),
                datasets.card(dataset),
                () -> datasets.items(dataset).filter(goes).filter(item -> !withdrawals.holds(item.image())));
        var addresses = new Addresses(origin, dataset);
        turnstile.look();
        StreamingOutput body = out -> turnstile.pass(() -> write(shipment, form, addresses, out));
        return Response.ok(body)
                .type(form.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + shipment.name() + "." + form.extension() + "\"")
                .build();
    }

    private void write(Shipment shipment, Form form, Addresses addresses, OutputStream out) throws IOException {
        switch (form) {
            case FOLDERS -> folders.write(shipment, out);
            case JSONL -> Lines.json(shipment, out);
            case ADDRESSES -> Lines.addresses(shipment, addresses.pictures(), out);
            case CROISSANT -> {
                var items = Digesting.of(to -> Lines.json(shipment, to));
                var list = Digesting.of(to -> Lines.addresses(shipment, addresses.pictures(), to));
                out.write(Json.write(new Croissant(shipment, addresses, items, list).document()));
            }
        }
    }
}

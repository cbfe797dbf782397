package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/verify/api/v1")
@Blocking
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class CatalogueResource {

    record Page(int total, List<Row> items) {}

    record Row(
            String image,
            @Nullable String label,
            String gatheredFor,
            boolean conflicting,
            @Nullable ImageScreened screened,
            String url,
            @Nullable String licence) {

        static Row of(Picture p) {
            return new Row(
                    p.first().image(),
                    p.label(),
                    p.first().label(),
                    p.conflicting(),
                    p.screened(),
                    p.first().url(),
                    p.first().licence());
        }
    }

    private final Catalogue catalogue;
    private final ObjectStore store;

    CatalogueResource(Catalogue catalogue, ObjectStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @GET
    @Path("classifiers/{classifier}/summary")
    public Summary summary(String classifier) {
        known(classifier);
        return Summary.of(classifier, catalogue.all(classifier));
    }

    @GET
    @Path("classifiers/{classifier}/images")
    public Page images(
            String classifier,
            @RestQuery @Nullable String verdict,
            @RestQuery @Nullable String reason,
            @RestQuery @Nullable String label,
            @RestQuery @DefaultValue("0") int offset,
            @RestQuery @DefaultValue("100") int limit) {
        known(classifier);
        InvalidContract.require(limit >= 1 && limit <= 500, "limit must be 1 to 500, got " + limit);
        InvalidContract.require(offset >= 0, "offset must be 0 or more, got " + offset);
        var rows = catalogue.all(classifier).stream()
                .filter(p -> verdict == null || verdict.equalsIgnoreCase(verdictOf(p)))
                .filter(p -> reason == null || reason.equals(reasonOf(p)))
                .filter(p -> label == null || Objects.equals(label, p.label()))
                .sorted(Comparator.comparing((Picture p) -> p.first().at())
                        .thenComparing(p -> p.first().image()))
                .map(Row::of)
                .toList();
        return new Page(rows.size(), rows.stream().skip(offset).limit(limit).toList());
    }

    @GET
    @Path("images/{image}/thumbnail")
    public Response thumbnail(String image) {
        return store.get(ObjectKeys.thumbnail(image), 1 << 20)
                .map(bytes -> Response.ok(bytes, "image/jpeg")
                        .header("Cache-Control", "private, max-age=31536000, immutable")
                        .build())
                .orElseThrow(() -> Problem.notFound("thumbnail", image));
    }

    private static @Nullable String verdictOf(Picture p) {
        ImageScreened screened = p.screened();
        return screened == null ? null : screened.verdict().name();
    }

    private static @Nullable String reasonOf(Picture p) {
        ImageScreened screened = p.screened();
        return screened == null ? null : screened.reason();
    }

    private void known(String classifier) {
        var _ = catalogue.classifier(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
    }
}

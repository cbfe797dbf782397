package io.drivetrain.verifier.diff;

import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.verifier.catalogue.Paging;
import io.drivetrain.verifier.dataset.Datasets;
import io.drivetrain.verifier.diff.Change.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed between two versions. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class DifferenceResource {

    private final Datasets datasets;

    DifferenceResource(Datasets datasets) {
        this.datasets = datasets;
    }

    @GET
    @Path("/classifiers/{classifier}/datasets/{from: [0-9]{1,9}}/diff/{to: [0-9]{1,9}}")
    public Difference difference(
            String classifier,
            int from,
            int to,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("label") @Nullable String label,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var paging = new Paging(offset, limit);
        var wanted = kind(kind);
        var before = datasets.released(classifier, from);
        var after = datasets.released(classifier, to);
        try (var olds = datasets.items(before);
                var news = datasets.items(after)) {
            var all = Differences.between(olds, news);
            return Difference.of(before, after, all, wanted, label, paging);
        }
    }

    private static @Nullable Kind kind(@Nullable String word) {
        return word == null || word.isBlank()
                ? null
                : Arrays.stream(Kind.values())
                        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                "kind-unknown", "kind must be one of " + Arrays.toString(Kind.values())));
    }
}

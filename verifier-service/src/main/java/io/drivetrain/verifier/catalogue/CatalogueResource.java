package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.Ids;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a classifier's pictures. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class CatalogueResource {

    private final Catalogue catalogue;
    private final List<ImageLists> lists;
    private final Hints hints;
    private final CatalogueConfig config;

    CatalogueResource(Catalogue catalogue, @All List<ImageLists> lists, Hints hints, CatalogueConfig config) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.hints = hints;
        this.config = config;
    }

    @GET
    @Path("/classifiers/{classifier}/summary")
    public Summary summary(String classifier) {
        awaitKnown(classifier);
        return catalogue.summary(classifier);
    }

    @GET
    @Path("/classifiers/{classifier}/images")
    public ImagePage images(
            String classifier,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("label") @Nullable String label,
            @QueryParam("warning") @Nullable String warning,
            @QueryParam("removed") @Nullable Boolean removed,
            @QueryParam("reviewed") @Nullable Boolean reviewed,
            @QueryParam("order") @Nullable String order,
            @QueryParam("part") @Nullable String part,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        awaitKnown(classifier);
        var filter =
                new ImageFilter(Answer.parse(verdict), given(reason), given(label), words(warning), removed, reviewed);
        var paging = new Paging(offset, limit);
        var listing = new Listing(
                filter, list(classifier, "order", given(order)), list(classifier, "part", given(part)), paging);
        return catalogue.images(classifier, listing, hints);
    }

    private @Nullable ImageList list(String classifier, String what, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return lists.stream()
                .filter(each -> each.gives(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(what + "-unknown", "there is no " + what + " '" + name + "'"))
                .list(classifier, name);
    }

    /** Another service may have said the classifier a moment ago; the view hears of it soon. */
    private void awaitKnown(String classifier) {
        Ids.name("classifier", classifier);
        long deadline = System.nanoTime() + config.settle().toNanos();
        while (!catalogue.knows(classifier)) {
            if (System.nanoTime() > deadline) {
                throw Problem.notFound("classifier", classifier);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Problem.notFound("classifier", classifier);
            }
        }
    }

    /** Words with commas between them. */
    private static Set<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(text.split(",")));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

package io.drivetrain.verifier.coverage;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import io.drivetrain.verifier.coverage.Coverage.Shown;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;

/** Coverage of the data as it is now: accepted pictures that nobody took out. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class CoverageResource {

    private final Catalogue catalogue;

    CoverageResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/classifiers/{classifier}/coverage")
    public Coverage coverage(String classifier) {
        Ids.name("classifier", classifier);
        var definition = catalogue.definition(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
        return definition.conditions().isEmpty() ? nothingExpected(definition) : counted(definition);
    }

    /** Says how many pictures there are without looking at each. */
    private Coverage nothingExpected(ClassifierDefined definition) {
        var labels = catalogue.summary(definition.classifier()).labels();
        int pictures = labels.values().stream().mapToInt(Integer::intValue).sum();
        return new Coverage(pictures, Coverage.of(definition, Stream.empty()).conditions());
    }

    private Coverage counted(ClassifierDefined definition) {
        return Coverage.of(
                definition, catalogue.pictures(definition.classifier()).stream().flatMap(CoverageResource::shown));
    }

    private static Stream<Shown> shown(Picture picture) {
        var label = picture.label();
        return picture.accepted() && label != null
                ? Stream.of(new Shown(label, picture.gathered().attributes()))
                : Stream.empty();
    }
}

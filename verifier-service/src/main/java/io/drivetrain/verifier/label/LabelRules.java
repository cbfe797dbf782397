package io.drivetrain.verifier.label;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be decided: a label the classifier has, for a picture it has and that can be used. */
final class LabelRules {

    private final Catalogue catalogue;
    private final int whyLength;

    LabelRules(Catalogue catalogue, int whyLength) {
        this.catalogue = catalogue;
        this.whyLength = whyLength;
    }

    /** Throws a {@link Problem} that names the rule unless the decision is allowed. */
    void check(String classifier, String image, @Nullable String label, String why) {
        Ids.name("classifier", classifier);
        Ids.sha256("image", image);
        var definition = catalogue.definition(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
        var picture = catalogue.find(classifier, image).orElseThrow(() -> Problem.notFound("image", image));
        checkUsable(picture);
        if (label != null) {
            checkLabel(definition, label);
        }
        if (why.length() > whyLength) {
            throw Problem.invalid(
                    "why-too-long", "the reason may have " + whyLength + " characters, got " + why.length());
        }
    }

    private static void checkUsable(Picture picture) {
        switch (picture.answer()) {
            case ACCEPTED, WAITING -> {}
            case REJECTED, UNSUPPORTED ->
                throw Problem.conflict(
                        "image-not-usable",
                        "image " + picture.image() + " was not accepted, so it takes no label: "
                                + (picture.screened() == null
                                        ? ""
                                        : picture.screened().reason()));
        }
    }

    private static void checkLabel(ClassifierDefined definition, String label) {
        Ids.name("label", label);
        if (definition.labels().stream().noneMatch(spec -> spec.name().equals(label))) {
            throw Problem.invalid(
                    "label-unknown",
                    "classifier '" + definition.classifier() + "' has no label '" + label + "'; it has "
                            + definition.labels().stream().map(LabelSpec::name).collect(Collectors.joining(", ")));
        }
    }
}

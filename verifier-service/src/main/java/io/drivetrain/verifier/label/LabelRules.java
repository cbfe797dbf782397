package io.drivetrain.verifier.label;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.stream.Collectors;

/** What may be decided: a label the classifier has, for a picture it has and that can be used. */
final class LabelRules {

    private final Catalogue catalogue;
    private final int whyLength;

    LabelRules(Catalogue catalogue, int whyLength) {
        this.catalogue = catalogue;
        this.whyLength = whyLength;
    }

    /** The picture; throws a {@link Problem} that names the rule unless the decision is allowed. */
    Picture check(String classifier, Wanted wanted) {
        Ids.name("classifier", classifier);
        if (wanted.image() == null) {
            throw Problem.invalid("image-missing", "a decision names its image");
        }
        Ids.sha256("image", wanted.image());
        var definition = catalogue.definition(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
        var picture = known(classifier, wanted.image());
        usable(picture);
        if (wanted.label() != null) {
            label(definition, wanted.label());
        }
        why(wanted.why() == null ? "" : wanted.why());
        return picture;
    }

    Picture known(String classifier, String image) {
        Ids.name("classifier", classifier);
        Ids.sha256("image", image);
        return catalogue.find(classifier, image).orElseThrow(() -> Problem.notFound("image", image));
    }

    void why(String why) {
        if (why.length() > whyLength) {
            throw Problem.invalid(
                    "why-too-long", "the reason may have " + whyLength + " characters, got " + why.length());
        }
    }

    private static void usable(Picture picture) {
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

    private static void label(ClassifierDefined definition, String label) {
        Ids.name("label", label);
        if (definition.labels().stream().noneMatch(spec -> spec.name().equals(label))) {
            throw Problem.invalid(
                    "label-unknown",
                    "classifier '" + definition.classifier() + "' has no label '" + label + "'; it has "
                            + definition.labels().stream().map(LabelSpec::name).collect(Collectors.joining(", ")));
        }
    }
}

package io.drivetrain.verifier.review;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.ReviewRequested;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be asked and answered. */
final class ReviewRules {

    private final Catalogue catalogue;
    private final Reviews reviews;
    private final int maxOpen;

    ReviewRules(Catalogue catalogue, Reviews reviews, int maxOpen) {
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.maxOpen = maxOpen;
    }

    ClassifierDefined defined(String classifier) {
        return catalogue.definition(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
    }

    /** A second opinion can be asked of an accepted picture. */
    void ask(String classifier, String image) {
        defined(classifier);
        var picture = catalogue.find(classifier, image).orElseThrow(() -> Problem.notFound("image", image));
        if (!picture.accepted()) {
            throw Problem.conflict(
                    "image-not-usable", "image " + image + " was not accepted, so nobody is asked about it");
        }
        var waiting = reviews.waiting(classifier);
        if (waiting.size() >= maxOpen) {
            throw Problem.conflict(
                    "reviews-full", maxOpen + " reviews of '" + classifier + "' wait for an answer; answer some first");
        }
        if (waiting.stream().anyMatch(each -> each.image().equals(image))) {
            throw Problem.conflict("review-waiting", "somebody is already asked about image " + image);
        }
    }

    ReviewRequested open(String classifier, String review) {
        var request = reviews.open(review).filter(each -> each.classifier().equals(classifier));
        if (request.isEmpty() && reviews.answer(review).isPresent()) {
            throw Problem.conflict(
                    "review-answered",
                    "review " + review + " was answered by "
                            + reviews.answer(review).orElseThrow().by().name());
        }
        return request.orElseThrow(() -> Problem.notFound("review", review));
    }

    void answer(ReviewRequested request, @Nullable String label, boolean keep) {
        var definition = defined(request.classifier());
        if (label != null
                && definition.labels().stream().noneMatch(spec -> spec.name().equals(label))) {
            throw Problem.invalid(
                    "label-unknown",
                    "classifier '" + request.classifier() + "' has no label '" + label + "'; it has "
                            + definition.labels().stream().map(LabelSpec::name).collect(Collectors.joining(", ")));
        }
        if (keep && (label == null || request.capture() == null)) {
            throw Problem.invalid(
                    "review-not-kept", "only a captured picture that has one of the labels is kept for the data");
        }
    }
}

package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Paging;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some of the labels that are likely wrong, likeliest first, and how far the assessment is behind the data. */
record SuspectPage(String assessment, int total, int offset, Assessment.Staleness staleness, List<Suspect> items) {

    /**
     * A picture whose label is likely wrong.
     *
     * @param label it has now; none if it was removed
     * @param settled whether a person decided since, or it has another label now
     */
    record Suspect(Finding finding, @Nullable String label, boolean settled) {

        static Suspect of(Finding finding, Optional<Picture> now, Assessment assessment) {
            var label = now.map(Picture::label).orElse(null);
            boolean decided = now.flatMap(picture -> picture.decisions().standing())
                    .filter(decision -> decision.by().kind() == Actor.Kind.PERSON
                            && decision.at().isAfter(assessment.fact().at()))
                    .isPresent();
            return new Suspect(finding, label, decided || !finding.given().equals(label));
        }
    }

    static SuspectPage of(Assessment assessment, Catalogue catalogue, Paging paging) {
        var classifier = assessment.fact().classifier();
        return new SuspectPage(
                assessment.fact().assessment(),
                assessment.suspects().size(),
                paging.offset(),
                assessment.staleness(catalogue.pictures(classifier)),
                assessment.suspects().stream()
                        .skip(paging.offset())
                        .limit(paging.limit())
                        .map(finding -> Suspect.of(finding, catalogue.find(classifier, finding.image()), assessment))
                        .toList());
    }
}

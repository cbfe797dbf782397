package io.drivetrain.verifier.clean;

import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Hint;
import io.drivetrain.verifier.catalogue.Hints;
import io.drivetrain.verifier.catalogue.ImageList;
import io.drivetrain.verifier.catalogue.ImageLists;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The newest assessment as orders of pictures and as hints at single ones. */
@Singleton
class WorthALook implements ImageLists, Hints {

    /** Likeliest wrong label first, wrong or not. */
    private static final String SUSPICION = "suspicion";
    /** Highest loss first. */
    private static final String LOSS = "loss";
    /** Only near-duplicates, those of one family together, the largest families first. */
    private static final String DUPLICATES = "duplicates";

    private final Assessments assessments;

    WorthALook(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public boolean gives(String name) {
        return List.of(SUSPICION, LOSS, DUPLICATES).contains(name);
    }

    @Override
    public ImageList list(String classifier, String name) {
        var assessment = assessments
                .latest(classifier)
                .orElseThrow(() -> Problem.conflict(
                        "not-assessed",
                        "order '" + name + "' needs an assessment of the labels of '" + classifier
                                + "', and none has finished"));
        var findings = assessment.findings().values();
        var order = switch (name) {
            case SUSPICION -> ranked(findings.stream());
            case LOSS -> byLoss(findings.stream());
            default -> families(findings.stream());
        };
        return new ImageList(assessment.fact().assessment() + "/" + name, order);
    }

    @Override
    public Optional<Hint> hint(String classifier, String image) {
        return assessments
                .latest(classifier)
                .flatMap(assessment -> assessment.finding(image))
                .map(finding -> new Hint(
                        finding.suggested(),
                        finding.probabilityOfGiven(),
                        finding.loss(),
                        finding.suspect(),
                        finding.family(),
                        finding.oddities()));
    }

    static List<String> ranked(Stream<Finding> findings) {
        return findings.filter(finding -> finding.rank() != null)
                .sorted(Comparator.comparing(finding -> Objects.requireNonNullElse(finding.rank(), 0)))
                .map(Finding::image)
                .toList();
    }

    static List<String> byLoss(Stream<Finding> findings) {
        return findings.filter(finding -> finding.loss() != null)
                .sorted(Comparator.comparing((Finding finding) -> Objects.requireNonNullElse(finding.loss(), 0.0))
                        .reversed()
                        .thenComparing(Finding::image))
                .map(Finding::image)
                .toList();
    }

    static List<String> families(Stream<Finding> findings) {
        Map<String, List<Finding>> families = findings.filter(finding -> finding.family() != null)
                .collect(Collectors.groupingBy(finding -> String.valueOf(finding.family())));
        return families.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Finding>> family) ->
                                family.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .flatMap(
                        family -> family.getValue().stream().map(Finding::image).sorted())
                .toList();
    }
}

package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A finished assessment with all it found. */
public final class Assessment {

    /**
     * How far an assessment is behind the data.
     *
     * @param notCovered accepted pictures with a label that it says nothing of
     * @param relabelled pictures that have another label now, or were removed
     */
    public record Staleness(int notCovered, int relabelled) {}

    private final LabelsAssessed fact;
    private final Map<String, Finding> findings;
    private final List<Finding> suspects;

    Assessment(LabelsAssessed fact, List<Finding> findings) {
        this.fact = fact;
        this.findings = findings.stream().collect(Collectors.toUnmodifiableMap(Finding::image, Function.identity()));
        this.suspects = findings.stream()
                .filter(Finding::suspect)
                .sorted(Comparator.comparingInt(
                        finding -> Objects.requireNonNullElse(finding.rank(), Integer.MAX_VALUE)))
                .toList();
    }

    public LabelsAssessed fact() {
        return fact;
    }

    /** What was found out about a picture; none of one that was not there then. */
    public Optional<Finding> finding(String image) {
        return Optional.ofNullable(findings.get(image));
    }

    /** By image. */
    public Map<String, Finding> findings() {
        return findings;
    }

    /** Those whose label is likely wrong, likeliest first. */
    public List<Finding> suspects() {
        return suspects;
    }

    /** Compares it with the pictures of its classifier as they are now. */
    public Staleness staleness(Collection<Picture> pictures) {
        int notCovered = 0;
        int relabelled = 0;
        for (var picture : pictures) {
            var finding = findings.get(picture.image());
            if (finding == null) {
                notCovered += picture.accepted() && !picture.removed() ? 1 : 0;
            } else if (!finding.given().equals(picture.label())) {
                relabelled++;
            }
        }
        return new Staleness(notCovered, relabelled);
    }
}

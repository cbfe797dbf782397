package io.drivetrain.verifier.clean;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures that a fact of an assessment carries. */
final class Counts {

    private Counts() {}

    static Map<String, Integer> of(List<Finding> findings, int embeddings, int inTraining) {
        return Map.of(
                "pictures", findings.size(),
                "suspects",
                        Math.toIntExact(
                                findings.stream().filter(Finding::suspect).count()),
                "families",
                        Math.toIntExact(findings.stream()
                                .map(Finding::family)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()),
                "withoutEmbedding", findings.size() - embeddings,
                "inTraining", inTraining);
    }
}

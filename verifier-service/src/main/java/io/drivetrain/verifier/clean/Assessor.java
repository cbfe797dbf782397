package io.drivetrain.verifier.clean;

import io.drivetrain.verifier.near.NearDuplicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what a person should look at: labels that are likely wrong, near-duplicates, odd sizes. Labels are doubted with
 * probabilities of a probe that saw neither the picture nor a near-duplicate of it, so that nothing is judged by what it
 * taught.
 */
final class Assessor {

    private final int folds;
    private final long seed;

    Assessor(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
    }

    /**
     * One finding per subject, in their order.
     *
     * @param embeddings of length 1 by image; a picture without one is not doubted
     * @throws NotAssessable if there are not enough pictures with embeddings to doubt any
     */
    List<Finding> assess(List<Subject> subjects, Map<String, float[]> embeddings, CrossValidation.Steps steps)
            throws InterruptedException {
        int[] families = families(subjects, embeddings);
        var doubts = embeddings.isEmpty() ? Doubts.NONE : doubts(subjects, embeddings, families, steps);
        var oddSizes =
                OddSizes.among(subjects.stream().mapToLong(Subject::pixels).toArray());
        var findings = new ArrayList<Finding>(subjects.size());
        var labels = labelsByFamily(subjects, families);
        for (int i = 0; i < families.length; i++) {
            var family = labels.getOrDefault(families[i], List.of());
            var oddities = new ArrayList<>(subjects.get(i).warnings());
            if (oddSizes.get(i)) {
                oddities.add(Finding.ODD_SIZE);
            }
            if (family.stream().distinct().count() > 1) {
                oddities.add(Finding.DISAGREES);
            }
            String first = family.size() > 1 ? subjects.get(families[i]).image() : null;
            findings.add(doubts.finding(i, subjects.get(i), first, oddities));
        }
        return findings;
    }

    private static Map<Integer, List<String>> labelsByFamily(List<Subject> subjects, int[] families) {
        return IntStream.range(0, families.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> families[i],
                        Collectors.mapping(i -> subjects.get(i).label(), Collectors.toList())));
    }

    /** By hash alone where one of two pictures has no embedding. */
    private static int[] families(List<Subject> subjects, Map<String, float[]> embeddings) {
        long[] hashes = subjects.stream().mapToLong(Subject::hash).toArray();
        if (embeddings.isEmpty()) {
            return NearDuplicates.groups(hashes);
        }
        return NearDuplicates.groups(hashes, (one, other) -> {
            float[] a = embeddings.get(subjects.get(one).image());
            float[] b = embeddings.get(subjects.get(other).image());
            return a != null && b != null && cosine(a, b) >= NearDuplicates.ALIKE;
        });
    }

    /** Of vectors of length 1. */
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private Doubts doubts(
            List<Subject> subjects, Map<String, float[]> embeddings, int[] families, CrossValidation.Steps steps)
            throws InterruptedException {
        int[] items = IntStream.range(0, subjects.size())
                .filter(i -> embeddings.containsKey(subjects.get(i).image()))
                .toArray();
        var labels = Arrays.stream(items)
                .mapToObj(i -> subjects.get(i).label())
                .distinct()
                .sorted()
                .toList();
        int[] given = Arrays.stream(items)
                .map(i -> labels.indexOf(subjects.get(i).label()))
                .toArray();
        int[] together = Arrays.stream(items).map(i -> families[i]).toArray();
        NotAssessable.check(labels, given, together, folds);
        var rows = Arrays.stream(items)
                .mapToObj(i -> embeddings.get(subjects.get(i).image()))
                .toArray(float[][]::new);
        var probabilities = CrossValidation.outOfFold(
                rows,
                given,
                labels.size(),
                Folds.deal(given, together, folds, seed),
                folds,
                LinearProbe.PENALTY,
                steps);
        return Doubts.of(items, labels, probabilities);
    }
}

package io.drivetrain.verifier.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A classifier cannot be assessed; the message names it or the label, and the rule. */
final class NotAssessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAssessable(String message) {
        super(message);
    }

    /** Checks the pictures per label: each fold needs one of every label. */
    static void check(Map<String, Integer> pictures, int folds) {
        pictures.forEach((label, count) -> {
            if (count < folds) {
                throw new NotAssessable("label '" + label + "' has " + count
                        + " accepted pictures; an assessment needs " + folds + " of every label");
            }
        });
    }

    /** Checks items: also that a label does not stand on near-duplicates of one picture alone. */
    static void check(List<String> labels, int[] given, int[] families, int folds) {
        for (int k = 0; k < labels.size(); k++) {
            int label = k;
            int[] items = IntStream.range(0, given.length)
                    .filter(i -> given[i] == label)
                    .toArray();
            check(Map.of(labels.get(k), items.length), folds);
            if (Arrays.stream(items).map(i -> families[i]).distinct().count() < 2) {
                throw new NotAssessable("label '" + labels.get(k)
                        + "' has near-duplicates of one picture only; an assessment needs 2 different ones");
            }
        }
    }
}

package io.drivetrain.verifier.clean;

import java.util.ArrayList;
import java.util.List;

/** Probabilities for each item from a probe that was fitted without it and without its near-duplicates. */
final class CrossValidation {

    /** Told before each fold how many are done, and in between that work goes on; what it throws ends it. */
    interface Steps extends LinearProbe.Check {
        void folds(int done) throws InterruptedException;
    }

    private CrossValidation() {}

    /**
     * @param rows {@code float[items][length]}
     * @param labels {@code int[items]}, each below {@code classes}
     * @param fold {@code int[items]}, 0 to {@code folds - 1}
     */
    static OutOfFold outOfFold(
            float[][] rows, int[] labels, int classes, int[] fold, int folds, double penalty, Steps steps)
            throws InterruptedException {
        var probabilities = new double[rows.length][classes];
        for (int held = 0; held < folds; held++) {
            steps.folds(held);
            List<float[]> others = new ArrayList<>();
            List<Integer> othersLabels = new ArrayList<>();
            for (int item = 0; item < rows.length; item++) {
                if (fold[item] != held) {
                    others.add(rows[item]);
                    othersLabels.add(labels[item]);
                }
            }
            var probe = LinearProbe.fit(
                    others.toArray(float[][]::new),
                    othersLabels.stream().mapToInt(Integer::intValue).toArray(),
                    classes,
                    penalty,
                    steps);
            for (int item = 0; item < rows.length; item++) {
                if (fold[item] == held) {
                    probabilities[item] = probe.probabilities(rows[item]);
                }
            }
        }
        steps.folds(folds);
        return new OutOfFold(probabilities, labels);
    }
}

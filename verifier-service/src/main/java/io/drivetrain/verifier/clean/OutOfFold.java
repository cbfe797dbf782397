package io.drivetrain.verifier.clean;

import static io.drivetrain.contracts.InvalidContract.require;

/**
 * Given labels beside the probabilities of a model that was not trained on the item it judges. With in-sample
 * probabilities every answer drawn from this is worthless, for a model repeats the labels it was shown.
 *
 * @param probabilities {@code double[items][classes]}, each row of values from 0 to 1
 * @param labels {@code int[items]}, each from 0 to {@code classes - 1}
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers; the arrays are handed on, never changed or compared
public record OutOfFold(double[][] probabilities, int[] labels) {

    public OutOfFold {
        require(
                probabilities.length == labels.length,
                "out-of-fold: " + probabilities.length + " rows of probabilities for " + labels.length + " labels");
        require(labels.length > 0, "out-of-fold: no items");
        int classes = probabilities[0].length;
        require(classes >= 2, "out-of-fold: at least 2 classes, got " + classes);
        for (int item = 0; item < labels.length; item++) {
            check(item, probabilities[item], labels[item], classes);
        }
    }

    private static void check(int item, double[] row, int label, int classes) {
        require(
                row.length == classes,
                "out-of-fold: item " + item + " has " + row.length + " probabilities, the first " + classes);
        require(
                label >= 0 && label < classes,
                "out-of-fold: the label of item " + item + " must be 0 to " + (classes - 1) + ", got " + label);
        for (double p : row) {
            require(p >= 0 && p <= 1, "out-of-fold: a probability of item " + item + " must be 0 to 1, got " + p);
        }
    }

    int items() {
        return labels.length;
    }

    int classes() {
        return probabilities[0].length;
    }

    /** Items per label. */
    int[] counts() {
        var counts = new int[classes()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** The class the model thinks most likely; the first of equals. */
    int predicted(int item) {
        double[] row = probabilities[item];
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }
}

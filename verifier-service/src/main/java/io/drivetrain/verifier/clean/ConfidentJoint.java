package io.drivetrain.verifier.clean;

import java.util.Arrays;

/**
 * How often a thing labelled {@code i} is in truth a {@code j}, counted over the items the model is confident of
 * (Northcutt, Jiang, Chuang: Confident Learning, JAIR 70, 2021, section 3.1). An item is confidently {@code k} if its
 * probability of {@code k} reaches the mean such probability of the items labelled {@code k}; of several such classes the
 * likeliest counts.
 */
final class ConfidentJoint {

    /** Keeps an item that equals its class's mean from failing by a rounding. */
    private static final double TOLERANCE = 1e-6;

    /** No class: the model is confident of nothing. */
    static final int NONE = -1;

    private final OutOfFold items;
    private final double[] thresholds;
    private final int[] confident;

    ConfidentJoint(OutOfFold items) {
        this.items = items;
        this.thresholds = thresholds(items);
        this.confident = new int[items.items()];
        for (int item = 0; item < confident.length; item++) {
            confident[item] = confident(items.probabilities()[item], thresholds);
        }
    }

    /** The class the model is confident of, or {@link #NONE}. */
    int confident(int item) {
        return confident[item];
    }

    /** The probability from which on the model is confident of a class: what it gives the items labelled so on average. */
    double threshold(int k) {
        return thresholds[k];
    }

    /**
     * {@code int[given][true]}: the counts, scaled so that each row sums to the number of items with that label. The
     * diagonal starts at 1 at least, so that no label is thought wrong altogether.
     */
    int[][] calibrated() {
        int classes = items.classes();
        var joint = new double[classes][classes];
        for (int item = 0; item < confident.length; item++) {
            if (confident[item] != NONE) {
                joint[items.labels()[item]][confident[item]]++;
            }
        }
        int[] counts = items.counts();
        var whole = new int[classes][];
        for (int given = 0; given < classes; given++) {
            joint[given][given] = Math.max(1, joint[given][given]);
            double sum = Arrays.stream(joint[given]).sum();
            for (int truth = 0; truth < classes; truth++) {
                joint[given][truth] *= counts[given] / sum;
            }
            whole[given] = wholeNumbers(joint[given]);
        }
        return whole;
    }

    /** Rounds so that the sum stays; what is missing or too much goes to those that rounding changed most. */
    static int[] wholeNumbers(double[] row) {
        long wanted = Math.round(Arrays.stream(row).sum());
        var rounded = Arrays.stream(row).mapToLong(Math::round).toArray();
        long missing = wanted - Arrays.stream(rounded).sum();
        while (missing != 0) {
            int step = Long.signum(missing);
            int most = 0;
            for (int k = 1; k < row.length; k++) {
                if (step * (row[k] - rounded[k]) > step * (row[most] - rounded[most])) {
                    most = k;
                }
            }
            rounded[most] += step;
            missing -= step;
        }
        return Arrays.stream(rounded).mapToInt(Math::toIntExact).toArray();
    }

    /** Per class the mean probability of it over the items labelled so; 1 for a label nobody has. */
    private static double[] thresholds(OutOfFold items) {
        var sums = new double[items.classes()];
        for (int item = 0; item < items.items(); item++) {
            int label = items.labels()[item];
            sums[label] += items.probabilities()[item][label];
        }
        int[] counts = items.counts();
        for (int k = 0; k < sums.length; k++) {
            sums[k] = counts[k] == 0 ? 1 : sums[k] / counts[k];
        }
        return sums;
    }

    private static int confident(double[] row, double[] thresholds) {
        int best = NONE;
        for (int k = 0; k < row.length; k++) {
            if (row[k] >= thresholds[k] - TOLERANCE && (best == NONE || row[k] > row[best])) {
                best = k;
            }
        }
        return best;
    }
}

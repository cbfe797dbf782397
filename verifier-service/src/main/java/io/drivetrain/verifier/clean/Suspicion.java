package io.drivetrain.verifier.clean;

/**
 * Orders items by how likely their label is wrong; higher is more suspicious. For people who look at the worst first,
 * where {@link LabelIssues} draws a line.
 */
public final class Suspicion {

    /** Keeps the logarithm finite where a model is perfectly sure. */
    private static final double FLOOR = 1e-12;
    /** Found on one public set (see the benchmark), flat between 1 and 2. */
    private static final double SHARPNESS = 1.5;
    /** How far the rates of confusion count: all of them would drown the picture itself. */
    private static final double WEIGHT_OF_RATES = .5;

    private Suspicion() {}

    /**
     * The logarithm of the odds that the label is any other class: per class the model's probability, sharpened, times the
     * square root of how often this label stands on that class by the confident joint. A label that is often confused with
     * the class the model sees needs less of the model's conviction than one that never is.
     *
     * @return {@code double[items]}, natural logarithms
     */
    public static double[] odds(OutOfFold items) {
        double[][] rates = logRates(new ConfidentJoint(items).calibrated());
        var odds = new double[items.items()];
        for (int item = 0; item < odds.length; item++) {
            odds[item] = odds(items.probabilities()[item], items.labels()[item], rates);
        }
        return odds;
    }

    /** One minus the probability of the label, 0 to 1. */
    public static double[] ofDoubt(OutOfFold items) {
        var doubts = new double[items.items()];
        for (int item = 0; item < doubts.length; item++) {
            doubts[item] = 1 - items.probabilities()[item][items.labels()[item]];
        }
        return doubts;
    }

    private static double odds(double[] row, int label, double[][] rates) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < row.length; k++) {
            if (k != label) {
                most = Math.max(most, weight(row[k], rates[label][k]));
            }
        }
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            if (k != label) {
                sum += Math.exp(weight(row[k], rates[label][k]) - most);
            }
        }
        return most + Math.log(sum) - weight(row[label], rates[label][label]);
    }

    private static double weight(double probability, double logRate) {
        return SHARPNESS * Math.log(probability + FLOOR) + WEIGHT_OF_RATES * logRate;
    }

    /** {@code [given][true]}: how often a thing that is {@code true} is labelled {@code given}, as a logarithm. */
    private static double[][] logRates(int[][] joint) {
        int classes = joint.length;
        var rates = new double[classes][classes];
        for (int truth = 0; truth < classes; truth++) {
            double sum = 0;
            for (int[] row : joint) {
                sum += row[truth];
            }
            for (int given = 0; given < classes; given++) {
                rates[given][truth] = Math.log(sum == 0 ? FLOOR : joint[given][truth] / sum + 1e-9);
            }
        }
        return rates;
    }
}

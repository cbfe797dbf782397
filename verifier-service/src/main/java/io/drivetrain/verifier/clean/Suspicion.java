package io.drivetrain.verifier.clean;

/**
 * Orders items by how likely their label is wrong; higher is more suspicious. For people who look at the worst first,
 * where {@link LabelIssues} draws a line.
 */
public final class Suspicion {

    /** Keeps the logarithm finite where a model is perfectly sure. */
    private static final double FLOOR = 1e-12;
    /** How far the rates of confusion count: all of them would drown the picture itself. Chosen on one public set. */
    private static final double WEIGHT_OF_RATES = .5;

    private Suspicion() {}

    /**
     * The logarithm of the odds that the label is any other class: per class the model's probability, as a share of what it
     * gives that class on average, times the square root of how often this label stands on that class by the confident
     * joint. A class that the model is shy of counts as much as one it is sure of; and a label that is often confused with
     * the class the model sees needs less of the model's conviction than one that never is.
     *
     * @return {@code double[items]}, natural logarithms
     */
    public static double[] odds(OutOfFold items) {
        var joint = new ConfidentJoint(items);
        double[][] weights = logWeights(joint, items.classes());
        var odds = new double[items.items()];
        for (int item = 0; item < odds.length; item++) {
            odds[item] = odds(items.probabilities()[item], items.labels()[item], weights);
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

    private static double odds(double[] row, int label, double[][] weights) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < row.length; k++) {
            if (k != label) {
                most = Math.max(most, weight(row[k], weights[label][k]));
            }
        }
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            if (k != label) {
                sum += Math.exp(weight(row[k], weights[label][k]) - most);
            }
        }
        return most + Math.log(sum) - weight(row[label], weights[label][label]);
    }

    private static double weight(double probability, double logWeight) {
        return Math.log(probability + FLOOR) + logWeight;
    }

    /**
     * {@code [given][true]}: how often a thing that is {@code true} is labelled {@code given}, to the power of
     * {@link #WEIGHT_OF_RATES}, over the threshold of {@code true}; as a logarithm.
     */
    private static double[][] logWeights(ConfidentJoint joint, int classes) {
        int[][] counts = joint.calibrated();
        var weights = new double[classes][classes];
        for (int truth = 0; truth < classes; truth++) {
            double sum = 0;
            for (int[] row : counts) {
                sum += row[truth];
            }
            double threshold = Math.log(joint.threshold(truth) + FLOOR);
            for (int given = 0; given < classes; given++) {
                double rate = Math.log(sum == 0 ? FLOOR : counts[given][truth] / sum + 1e-9);
                weights[given][truth] = WEIGHT_OF_RATES * rate - threshold;
            }
        }
        return weights;
    }
}

package io.drivetrain.verifier.clean;

import java.util.Arrays;

/**
 * Multinomial logistic regression on embeddings: what can be read off them with one linear layer. Embeddings are centred
 * and scaled to a mean length of 1, so that one penalty suits all networks.
 */
final class LinearProbe {

    /** Told now and then that work goes on; what it throws ends it. */
    @FunctionalInterface
    interface Check {
        void goOn() throws InterruptedException;
    }

    /**
     * Weight of half the squared weights beside the mean loss. Of 3e-2 to 1e-4 the one that ranked labels best that had
     * been changed on purpose; a probe that answers best needs less, and believes wrong labels more.
     */
    static final double PENALTY = 3e-3;

    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-4;

    private final double[] centre;
    private final double scale;
    /** {@code [class × (length + 1)]}, the last of each class its bias. */
    private final double[] weights;

    private final int classes;

    private LinearProbe(double[] centre, double scale, double[] weights, int classes) {
        this.centre = centre;
        this.scale = scale;
        this.weights = weights;
        this.classes = classes;
    }

    /**
     * Fits a probe.
     *
     * @param rows {@code float[items][length]}
     * @param labels {@code int[items]}, each below {@code classes}
     */
    static LinearProbe fit(float[][] rows, int[] labels, int classes, double penalty, Check check)
            throws InterruptedException {
        int length = rows[0].length;
        double[] centre = centre(rows);
        double scale = 1 / spread(rows, centre);
        var start = new double[classes * (length + 1)];
        var unfitted = new LinearProbe(centre, scale, start, classes);
        double[] weights = Lbfgs.minimise(
                (point, gradient) -> {
                    check.goOn();
                    return unfitted.with(point).loss(rows, labels, penalty, gradient);
                },
                start,
                ITERATIONS,
                TOLERANCE);
        return unfitted.with(weights);
    }

    /** Probabilities of the classes, which sum to 1. */
    double[] probabilities(float[] row) {
        var out = new double[classes];
        scores(centred(row), out);
        softmax(out);
        return out;
    }

    private LinearProbe with(double[] point) {
        return new LinearProbe(centre, scale, point, classes);
    }

    private double loss(float[][] rows, int[] labels, double penalty, double[] gradient) {
        Arrays.fill(gradient, 0);
        int length = centre.length;
        var p = new double[classes];
        double sum = 0;
        for (int item = 0; item < rows.length; item++) {
            double[] x = centred(rows[item]);
            scores(x, p);
            double given = p[labels[item]];
            sum += softmax(p) - given;
            for (int k = 0; k < classes; k++) {
                double error = (p[k] - (k == labels[item] ? 1 : 0)) / rows.length;
                int at = k * (length + 1);
                for (int i = 0; i < length; i++) {
                    gradient[at + i] += error * x[i];
                }
                gradient[at + length] += error;
            }
        }
        return sum / rows.length + shrink(penalty, gradient);
    }

    /** Adds the penalty's gradient; biases go without. */
    private double shrink(double penalty, double[] gradient) {
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i % (centre.length + 1) != centre.length) {
                squares += weights[i] * weights[i];
                gradient[i] += penalty * weights[i];
            }
        }
        return penalty / 2 * squares;
    }

    private double[] centred(float[] row) {
        var x = new double[centre.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (row[i] - centre[i]) * scale;
        }
        return x;
    }

    private void scores(double[] x, double[] out) {
        int length = centre.length;
        for (int k = 0; k < classes; k++) {
            int at = k * (length + 1);
            double sum = weights[at + length];
            for (int i = 0; i < length; i++) {
                sum += weights[at + i] * x[i];
            }
            out[k] = sum;
        }
    }

    /** Turns scores into probabilities and gives the logarithm of the sum of their exponentials. */
    private static double softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - most);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return most + Math.log(sum);
    }

    private static double[] centre(float[][] rows) {
        var centre = new double[rows[0].length];
        for (float[] row : rows) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += row[i] / rows.length;
            }
        }
        return centre;
    }

    /** The root of the mean squared distance from the centre; 1 if all are the same. */
    private static double spread(float[][] rows, double[] centre) {
        double squares = 0;
        for (float[] row : rows) {
            for (int i = 0; i < centre.length; i++) {
                squares += (row[i] - centre[i]) * (row[i] - centre[i]) / rows.length;
            }
        }
        return squares == 0 ? 1 : Math.sqrt(squares);
    }
}

package io.drivetrain.trainer.evaluate;

/**
 * How good answers are.
 *
 * @param loss mean negative log of the probability given to the right label, nats
 * @param errorRate share of pictures whose most probable label is wrong, 0 to 1
 */
public record Scores(int count, double loss, double errorRate) {

    /** A probability of zero would make the loss infinite. */
    private static final double SMALLEST = 1e-9;

    /** Scores {@code float[count][classes]} probabilities against the right labels. */
    public static Scores of(float[][] probabilities, int[] labels) {
        double loss = 0;
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            loss -= Math.log(Math.max(SMALLEST, probabilities[i][labels[i]]));
            if (answer(probabilities[i]) != labels[i]) {
                wrong++;
            }
        }
        int count = Math.max(1, labels.length);
        return new Scores(labels.length, loss / count, wrong / (double) count);
    }

    /** The index of the most probable label; the first of equals. */
    public static int answer(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    public double accuracy() {
        return 1 - errorRate;
    }
}

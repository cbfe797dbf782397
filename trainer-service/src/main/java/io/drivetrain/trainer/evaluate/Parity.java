package io.drivetrain.trainer.evaluate;

/**
 * Whether an exported model answers what the trained network answers.
 *
 * @param pictures asked about
 * @param maxAbsDiff largest absolute difference of a probability; infinite if one of them is no number
 * @param bound up to which they count as the same
 */
public record Parity(int pictures, double maxAbsDiff, double bound) {

    /** Compares two answers {@code float[pictures][classes]} to the same question. */
    public static Parity of(float[][] trained, float[][] exported, double bound) {
        double largest = 0;
        for (int i = 0; i < trained.length; i++) {
            for (int c = 0; c < trained[i].length; c++) {
                double difference = Math.abs(trained[i][c] - exported[i][c]);
                largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
            }
        }
        return new Parity(trained.length, largest, bound);
    }

    public boolean holds() {
        return maxAbsDiff <= bound;
    }
}

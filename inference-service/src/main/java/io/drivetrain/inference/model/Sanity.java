package io.drivetrain.inference.model;

import org.jspecify.annotations.Nullable;

/** What any probabilities must obey, whatever the picture. */
public final class Sanity {

    private static final double TOLERANCE = 1e-3;

    private Sanity() {}

    /** What is wrong with one row of probabilities; null if nothing is. */
    public static @Nullable String problem(float[] probabilities, int classes) {
        if (probabilities.length != classes) {
            return "gives " + probabilities.length + " probabilities for " + classes + " labels";
        }
        double sum = 0;
        for (float p : probabilities) {
            if (!Float.isFinite(p) || p < -TOLERANCE || p > 1 + TOLERANCE) {
                return "gives a probability of " + p;
            }
            sum += p;
        }
        return Math.abs(sum - 1) <= TOLERANCE ? null : "gives probabilities that sum to " + (float) sum;
    }
}

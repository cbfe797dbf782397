package io.drivetrain.verifier.clean;

import java.util.Random;

/** Items with a known truth: the model sees it through noise, and some labels are another class's. */
final class Synthetic {

    private Synthetic() {}

    static OutOfFold items(long seed, int classes, int count) {
        var random = new Random(seed);
        var probabilities = new double[count][classes];
        var labels = new int[count];
        for (int item = 0; item < count; item++) {
            int truth = random.nextInt(classes);
            labels[item] = random.nextInt(10) == 0 ? random.nextInt(classes) : truth;
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                probabilities[item][k] = Math.exp(random.nextGaussian() + (k == truth ? 2 : 0));
                sum += probabilities[item][k];
            }
            for (int k = 0; k < classes; k++) {
                probabilities[item][k] /= sum;
            }
        }
        return new OutOfFold(probabilities, labels);
    }
}

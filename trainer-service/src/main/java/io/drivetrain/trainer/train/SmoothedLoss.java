package io.drivetrain.trainer.train;

/** The training loss as fastai shows it: an exponential mean with weight .98, without the bias of its start at zero. */
final class SmoothedLoss {

    private static final double WEIGHT = .98;

    private double mean;
    private int count;

    void add(double loss) {
        mean = WEIGHT * mean + (1 - WEIGHT) * loss;
        count++;
    }

    double value() {
        return count == 0 ? 0 : mean / (1 - Math.pow(WEIGHT, count));
    }
}

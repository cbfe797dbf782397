package io.drivetrain.trainer.train;

/**
 * The training loss as fastai shows it: an exponential mean with weight .98, without the bias of its start at zero.
 *
 * @param mean with that bias
 * @param count of losses in it
 */
record SmoothedLoss(double mean, int count) {

    static final SmoothedLoss NONE = new SmoothedLoss(0, 0);
    private static final double WEIGHT = .98;

    SmoothedLoss and(double loss) {
        return new SmoothedLoss(WEIGHT * mean + (1 - WEIGHT) * loss, count + 1);
    }

    double value() {
        return count == 0 ? 0 : mean / (1 - Math.pow(WEIGHT, count));
    }
}

package io.drivetrain.trainer.train;

/** Turns finished steps into what a listener is told: how many of how many, and how long it will still take. */
final class StepProgress {

    private final TrainListener listener;
    private final Pace pace = new Pace();
    private final int epochs;
    private final int stepsPerEpoch;

    StepProgress(TrainListener listener, int epochs, int stepsPerEpoch) {
        this.listener = listener;
        this.epochs = epochs;
        this.stepsPerEpoch = stepsPerEpoch;
    }

    /** A step of {@code epoch}, over all phases, is done; it is the {@code stepsInEpoch}th of this epoch. */
    void step(int epoch, int stepsInEpoch, double seconds) {
        pace.step(seconds);
        int done = epoch * stepsPerEpoch + stepsInEpoch;
        int all = epochs * stepsPerEpoch;
        listener.step(done, all, pace.secondsLeft(all - done, epochs - epoch));
    }

    void restOfEpoch(double seconds) {
        pace.restOfEpoch(seconds);
    }
}

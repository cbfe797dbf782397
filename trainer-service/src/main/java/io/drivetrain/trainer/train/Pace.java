package io.drivetrain.trainer.train;

/** Estimates the time to the end from recent steps and from what an epoch takes beside its steps. */
final class Pace {

    private static final double WEIGHT = .95;

    private double stepSeconds;
    private double restSeconds;

    void step(double seconds) {
        stepSeconds = stepSeconds == 0 ? seconds : WEIGHT * stepSeconds + (1 - WEIGHT) * seconds;
    }

    /** What the epoch took for validation and checkpoint. */
    void restOfEpoch(double seconds) {
        restSeconds = seconds;
    }

    double secondsLeft(int steps, int epochs) {
        return steps * stepSeconds + epochs * restSeconds;
    }
}

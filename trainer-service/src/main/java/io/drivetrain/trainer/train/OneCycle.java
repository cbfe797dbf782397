package io.drivetrain.trainer.train;

import java.util.List;

/**
 * fastai's one-cycle schedule (Smith, "Super-Convergence", 2018): the learning rate rises on half a cosine from
 * {@code peak / div} to its peak and falls on another to {@code peak / divFinal}; the momentum does the opposite.
 *
 * @param peaks the highest learning rate of each parameter group
 * @param riseShare share of all steps in which the rate rises, above 0 and below 1
 * @param div the peak over the first rate
 * @param divFinal the peak over the last rate
 */
public record OneCycle(List<Double> peaks, double riseShare, double div, double divFinal) {

    private static final double MOMENTUM_AT_THE_ENDS = .95;
    private static final double MOMENTUM_AT_THE_PEAK = .85;

    public OneCycle {
        peaks = List.copyOf(peaks);
    }

    /** The learning rate of a group; {@code position} is the share of steps done, 0 to 1. */
    public double rate(int group, double position) {
        double peak = peaks.get(group);
        return value(position, peak / div, peak, peak / divFinal);
    }

    /** The first moment's decay rate at {@code position}. */
    public double momentum(double position) {
        return value(position, MOMENTUM_AT_THE_ENDS, MOMENTUM_AT_THE_PEAK, MOMENTUM_AT_THE_ENDS);
    }

    private double value(double position, double start, double middle, double end) {
        return position < riseShare
                ? cosine(start, middle, position / riseShare)
                : cosine(middle, end, (position - riseShare) / (1 - riseShare));
    }

    private static double cosine(double from, double to, double share) {
        return from + (1 - Math.cos(Math.PI * share)) / 2 * (to - from);
    }
}

package io.drivetrain.monitor.window;

/**
 * Latencies of any number in fixed memory: bins that grow by a tenth each, from 0.1 ms to over an hour. A quantile read
 * from it is at most 5 % off.
 */
final class LatencyHistogram {

    private static final double LEAST = 0.1;
    private static final double GROWTH = Math.log(1.1);
    private static final int BINS = 190;

    private final int[] counts = new int[BINS];
    private int total;

    void add(double millis) {
        double steps = Math.log(Math.max(millis, LEAST) / LEAST) / GROWTH;
        counts[(int) Math.min(BINS - 1, steps)]++;
        total++;
    }

    /** The middle of the bin where the share {@code q} is reached, milliseconds; NaN of nothing. */
    double at(double q) {
        if (total == 0) {
            return Double.NaN;
        }
        long wanted = Math.max(1, (long) Math.ceil(q * total));
        int bin = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[bin]) {
            bin++;
        }
        return LEAST * Math.exp((bin + 0.5) * GROWTH);
    }
}

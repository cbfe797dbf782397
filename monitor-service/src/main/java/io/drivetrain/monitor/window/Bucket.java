package io.drivetrain.monitor.window;

import io.drivetrain.contracts.event.PredictionMade;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums over predictions of one version in one role; bounded whatever comes. */
final class Bucket {

    private static final int SAMPLE = 4096;

    private final double[] latencies = new double[SAMPLE];
    private final Map<String, Long> classes = new TreeMap<>();
    private long count;
    private long errors;
    private double confidence;

    synchronized void add(PredictionMade p) {
        latencies[(int) (count % SAMPLE)] = p.decodeMillis() + p.inferMillis();
        count++;
        if (p.error() != null || p.label() == null) {
            errors++;
            return;
        }
        confidence += p.confidence();
        classes.merge(p.label(), 1L, Long::sum);
    }

    /** Latencies are the newest 4096. */
    synchronized Stats stats() {
        long answered = count - errors;
        var sorted = java.util.Arrays.copyOf(latencies, (int) Math.min(count, SAMPLE));
        java.util.Arrays.sort(sorted);
        return new Stats(
                count,
                errors,
                answered == 0 ? 0 : confidence / answered,
                at(sorted, .5),
                at(sorted, .95),
                Map.copyOf(classes));
    }

    private static double at(double[] sorted, double q) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(q * sorted.length) - 1];
    }
}

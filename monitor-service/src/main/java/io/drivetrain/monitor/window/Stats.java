package io.drivetrain.monitor.window;

import java.util.Map;

/**
 * What a bucket of predictions comes to.
 *
 * @param meanConfidence of the answered ones, 0 to 1
 * @param p50Millis decoding and inference together, median of the newest 4096
 * @param p95Millis the same, 95th percentile
 * @param classes answers by label
 */
public record Stats(
        long count,
        long errors,
        double meanConfidence,
        double p50Millis,
        double p95Millis,
        Map<String, Long> classes) {}

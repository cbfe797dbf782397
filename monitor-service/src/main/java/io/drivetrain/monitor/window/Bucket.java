package io.drivetrain.monitor.window;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What happened within one stretch of time; its size does not grow with the traffic. */
final class Bucket {

    private final LatencyHistogram latency = new LatencyHistogram();
    private final Map<String, Long> answers = new TreeMap<>();
    private long errors;
    private long answered;
    private double confidence;
    private long seen;
    private double brightness;

    void add(Observation observation) {
        latency.add(observation.latencyMillis());
        if (Double.isFinite(observation.brightness())) {
            seen++;
            brightness += observation.brightness();
        }
        var label = observation.label();
        if (label == null) {
            errors++;
            return;
        }
        answered++;
        confidence += observation.confidence();
        answers.merge(label, 1L, Long::sum);
    }

    Point point(Instant from) {
        return new Point(
                from,
                Summary.of(
                        errors,
                        answers,
                        latency.at(.5),
                        latency.at(.95),
                        answered == 0 ? Double.NaN : confidence / answered,
                        seen == 0 ? Double.NaN : brightness / seen));
    }
}

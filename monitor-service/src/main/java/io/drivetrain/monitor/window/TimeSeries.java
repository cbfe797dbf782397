package io.drivetrain.monitor.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** The newest stretches of time in which something happened, each with its figures. */
final class TimeSeries {

    private final long width;
    private final int capacity;
    private final TreeMap<Long, Bucket> buckets = new TreeMap<>();

    TimeSeries(Duration width, int capacity) {
        this.width = width.toMillis();
        this.capacity = capacity;
    }

    void add(Observation observation) {
        long number = Math.floorDiv(observation.at().toEpochMilli(), width);
        if (buckets.size() == capacity && number < buckets.firstKey()) {
            return;
        }
        buckets.computeIfAbsent(number, n -> new Bucket()).add(observation);
        if (buckets.size() > capacity) {
            buckets.pollFirstEntry();
        }
    }

    List<Point> points() {
        return buckets.entrySet().stream()
                .map(e -> e.getValue().point(Instant.ofEpochMilli(e.getKey() * width)))
                .toList();
    }
}

package io.drivetrain.monitor.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts observations into windows of the same count, one after the other. */
public final class Tumbling {

    private Tumbling() {}

    /**
     * Full windows only; the rest waits for more. Observations of one instant are never divided between two windows, so
     * that "everything up to its end" says what a window covers.
     *
     * @param ordered by time
     * @param settled later ones are left for the next time, as some of their kind may still be on the way
     */
    public static List<List<Observation>> cut(List<Observation> ordered, int size, Instant settled) {
        var windows = new ArrayList<List<Observation>>();
        int start = 0;
        int ready = 0;
        while (ready < ordered.size() && !ordered.get(ready).at().isAfter(settled)) {
            ready++;
        }
        while (ready - start >= size) {
            int end = start + size;
            while (end < ready
                    && ordered.get(end).at().equals(ordered.get(end - 1).at())) {
                end++;
            }
            windows.add(List.copyOf(ordered.subList(start, end)));
            start = end;
        }
        return windows;
    }
}

package io.drivetrain.monitor.window;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * The newest observations by their own time. Which ones are kept does not depend on the order they arrive in, so that a
 * replay of several partitions ends where the first reading ended; one that comes twice counts once.
 */
final class Newest {

    private final int capacity;
    private final TreeSet<Observation> kept = new TreeSet<>();
    private Instant forgottenTo = Instant.MIN;

    Newest(int capacity) {
        this.capacity = capacity;
    }

    /** False if it is here already. */
    boolean add(Observation observation) {
        if (kept.size() == capacity && observation.compareTo(kept.first()) < 0) {
            forget(observation);
            return true;
        }
        if (!kept.add(observation)) {
            return false;
        }
        if (kept.size() > capacity) {
            forget(kept.removeFirst());
        }
        return true;
    }

    /** In order of time. */
    List<Observation> all() {
        return List.copyOf(kept);
    }

    Instant forgottenTo() {
        return forgottenTo;
    }

    private void forget(Observation observation) {
        if (observation.at().isAfter(forgottenTo)) {
            forgottenTo = observation.at();
        }
    }
}

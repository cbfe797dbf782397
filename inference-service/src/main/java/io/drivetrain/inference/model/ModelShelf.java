package io.drivetrain.inference.model;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The versions in memory or on their way, each with its state; borrowing never waits. */
public final class ModelShelf {

    private final Map<ModelRef, ModelState> states = new ConcurrentHashMap<>();

    /** Borrows a version that is READY; empty for any other. */
    public Optional<ServedModel.Lease> borrow(ModelRef ref) {
        return states.get(ref) instanceof ModelState.Ready ready ? ready.model().borrow() : Optional.empty();
    }

    public boolean ready(ModelRef ref) {
        return states.get(ref) instanceof ModelState.Ready;
    }

    public Optional<ModelState> state(ModelRef ref) {
        return Optional.ofNullable(states.get(ref));
    }

    /** A copy of what is there, by classifier and version. */
    public SortedMap<ModelRef, ModelState> all() {
        return new TreeMap<>(states);
    }

    /** The new state, unless the version has been dropped meanwhile; false if so, and the model is not taken. */
    boolean change(ModelRef ref, ModelState state) {
        return states.computeIfPresent(ref, (_, _) -> state) != null;
    }

    void expect(ModelRef ref) {
        states.putIfAbsent(ref, new ModelState.Loading(null));
    }

    /** Forgets a version; a READY one answers those who hold it and is then closed. */
    void drop(ModelRef ref) {
        if (states.remove(ref) instanceof ModelState.Ready ready) {
            ready.model().retire();
        }
    }
}

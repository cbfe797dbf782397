package io.drivetrain.verifier.sweep;

import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.StoredObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Goes through the objects of each kind and asks of each whether it is named. What is removed is asked about once more right
 * before, for facts go on being said meanwhile.
 */
final class Sweeper {

    private static final int AT_ONCE = 500;

    private final ObjectStore store;
    private final Function<String, Standing> names;

    Sweeper(ObjectStore store, Function<String, Standing> names) {
        this.store = store;
        this.names = names;
    }

    /** What could be removed, of objects written before {@code before}; removes nothing. */
    Tally look(String prefix, Instant before) {
        return walk(prefix, before, false);
    }

    /** Removes it. */
    Tally sweep(String prefix, Instant before) {
        return walk(prefix, before, true);
    }

    private Tally walk(String prefix, Instant before, boolean remove) {
        var counting = new Tally.Counting(prefix);
        var page = store.page(prefix, "", AT_ONCE);
        while (!page.isEmpty()) {
            visit(page, before, remove, counting);
            page = store.page(prefix, page.getLast().key(), AT_ONCE);
        }
        return counting.tally();
    }

    private void visit(List<StoredObject> page, Instant before, boolean remove, Tally.Counting counting) {
        for (var object : page) {
            switch (names.apply(object.key())) {
                case NAMED -> counting.named();
                case FOREIGN -> counting.foreign();
                case AWAITED -> counting.awaited();
                case UNNAMED -> {
                    if (!object.createdAt().isBefore(before)) {
                        counting.young();
                    } else {
                        counting.unnamed(object);
                        if (remove && names.apply(object.key()) == Standing.UNNAMED) {
                            store.delete(object.key());
                            counting.removed();
                        }
                    }
                }
            }
        }
    }
}

package io.drivetrain.verifier.sweep;

import io.drivetrain.platform.object.StoredObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sweep found under one prefix.
 *
 * @param named objects that a fact names
 * @param young objects that no fact names, too young to be removed
 * @param awaited objects that no fact names yet, while work goes on that may
 * @param foreign objects with a key of another form; they are left alone
 * @param unnamed objects that can be removed, and {@code unnamedBytes} they have
 * @param removed those of them that this sweep removed
 * @param examples keys of the first that can be removed
 */
record Tally(
        String prefix,
        long named,
        long young,
        long awaited,
        long foreign,
        long unnamed,
        long unnamedBytes,
        long removed,
        List<String> examples) {

    /** Counts one object after the other. */
    static final class Counting {

        private static final int MOST_EXAMPLES = 20;

        private final String prefix;
        private final ArrayList<String> examples = new ArrayList<>();
        private long named;
        private long young;
        private long awaited;
        private long foreign;
        private long unnamed;
        private long unnamedBytes;
        private long removed;

        Counting(String prefix) {
            this.prefix = prefix;
        }

        void named() {
            named++;
        }

        void young() {
            young++;
        }

        void awaited() {
            awaited++;
        }

        void foreign() {
            foreign++;
        }

        void unnamed(StoredObject object) {
            unnamed++;
            unnamedBytes += object.bytes();
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(object.key());
            }
        }

        void removed() {
            removed++;
        }

        Tally tally() {
            return new Tally(
                    prefix, named, young, awaited, foreign, unnamed, unnamedBytes, removed, List.copyOf(examples));
        }
    }

    /** Share of the objects with a known standing and age that can be removed. */
    double share() {
        return unnamed == 0 ? 0 : unnamed / (double) (unnamed + named);
    }
}

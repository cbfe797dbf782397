package io.drivetrain.verifier.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives equal values one object, as most of a million pictures say the same few things. It remembers so many values;
 * what comes after them is its own object.
 */
final class Shared {

    private static final int MOST = 100_000;

    private final Map<Object, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> @Nullable T same(@Nullable T value) {
        if (value == null) {
            return null;
        }
        Object known = values.get(value);
        if (known == null && values.size() < MOST) {
            values.put(value, value);
        }
        return known == null ? value : (T) known;
    }

    List<String> list(List<String> words) {
        return words.isEmpty() ? List.of() : kept(List.copyOf(words));
    }

    /** The words and one more. */
    Set<String> with(Set<String> words, String more) {
        if (words.contains(more)) {
            return words;
        }
        var all = new TreeSet<>(words);
        all.add(more);
        return kept(Set.copyOf(all));
    }

    private <T> T kept(T value) {
        T same = same(value);
        return same == null ? value : same;
    }
}

package io.drivetrain.benchmarks.near;

import java.util.HashMap;

/**
 * How well groups match the truth, by pairs of items.
 *
 * @param found pairs in one group that show the same
 * @param wrong pairs in one group that do not
 * @param missed pairs that show the same in two groups
 */
record Pairs(long found, long wrong, long missed) {

    /**
     * @param groups {@code int[items]}
     * @param truth {@code int[items]}, equal for those that show the same
     */
    static Pairs of(int[] groups, int[] truth) {
        long together = pairs(groups);
        long same = pairs(truth);
        var both = new int[groups.length];
        var numbers = new HashMap<Long, Integer>();
        for (int i = 0; i < groups.length; i++) {
            both[i] = numbers.computeIfAbsent((long) groups[i] << 32 | truth[i], key -> numbers.size());
        }
        long found = pairs(both);
        return new Pairs(found, together - found, same - found);
    }

    double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    private static long pairs(int[] of) {
        var sizes = new HashMap<Integer, Long>();
        long pairs = 0;
        for (int one : of) {
            pairs += sizes.merge(one, 1L, Long::sum) - 1;
        }
        return pairs;
    }
}

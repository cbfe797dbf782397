package io.drivetrain.verifier.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the hashes within {@value #REACH} bits of one another without comparing all pairs: of so many bits changed over
 * one more bands, one band at least is unchanged, so only hashes that share a band are compared. Exact, not approximate.
 */
public final class NearDuplicates {

    /** How many of the 63 bits may differ. */
    public static final int REACH = 6;

    private static final int BANDS = REACH + 1;
    private static final int WIDTH = Math.ceilDiv(Long.SIZE, BANDS);

    private NearDuplicates() {}

    /**
     * For each hash the index of the first one it belongs with, itself if there is none before it. What is near to
     * something near belongs with it, too. A hash of 0 is that of a plain picture and belongs with nothing.
     */
    public static int[] groups(long[] hashes) {
        var first = new int[hashes.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
        }
        for (int band = 0; band < BANDS; band++) {
            for (List<Integer> bucket : buckets(hashes, band)) {
                joinNear(hashes, bucket, first);
            }
        }
        for (int i = 0; i < first.length; i++) {
            first[i] = root(first, i);
        }
        return first;
    }

    private static Iterable<List<Integer>> buckets(long[] hashes, int band) {
        int shift = band * WIDTH;
        long mask = (1L << WIDTH) - 1;
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != PerceptualHash.NONE) {
                buckets.computeIfAbsent(hashes[i] >>> shift & mask, key -> new ArrayList<>())
                        .add(i);
            }
        }
        return buckets.values();
    }

    private static void joinNear(long[] hashes, List<Integer> bucket, int[] first) {
        for (int a = 0; a < bucket.size(); a++) {
            for (int b = a + 1; b < bucket.size(); b++) {
                int one = root(first, bucket.get(a));
                int other = root(first, bucket.get(b));
                if (one != other && PerceptualHash.distance(hashes[bucket.get(a)], hashes[bucket.get(b)]) <= REACH) {
                    first[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
    }

    private static int root(int[] first, int i) {
        int at = i;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }
}

package io.drivetrain.verifier.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the hashes within some bits of one another without comparing all pairs: of so many bits changed over one more
 * bands, one band at least is unchanged, so only hashes that share a band are compared. Exact, not approximate.
 */
public final class NearDuplicates {

    /** How many of the 63 bits may differ where nothing but the hashes is known. */
    public static final int REACH = 6;

    /** How many may differ where something else confirms that two pictures are alike. */
    public static final int CONFIRMED_REACH = 12;

    /** The cosine of the embeddings of two pictures that confirms them, at least. */
    public static final double ALIKE = .9;

    /** Whether two items whose hashes are near are near-duplicates indeed. */
    @FunctionalInterface
    public interface Confirmation {
        boolean alike(int one, int other);
    }

    private final long[] hashes;
    private final int reach;
    private final Confirmation confirmation;
    private final int[] first;

    private NearDuplicates(long[] hashes, int reach, Confirmation confirmation) {
        this.hashes = hashes;
        this.reach = reach;
        this.confirmation = confirmation;
        this.first = IntStream.range(0, hashes.length).toArray();
    }

    /**
     * For each hash the index of the first one it belongs with, itself if there is none before it. What is near to
     * something near belongs with it, too. A hash of 0 is that of a plain picture and belongs with nothing.
     */
    public static int[] groups(long[] hashes) {
        return groups(hashes, REACH, (one, other) -> true);
    }

    /** The same with a wider reach, of pairs only that {@code confirmation} holds for. */
    public static int[] groups(long[] hashes, Confirmation confirmation) {
        return groups(hashes, CONFIRMED_REACH, confirmation);
    }

    /** The same with any reach. */
    public static int[] groups(long[] hashes, int reach, Confirmation confirmation) {
        return new NearDuplicates(hashes, reach, confirmation).groups();
    }

    private int[] groups() {
        int bands = reach + 1;
        int width = Math.ceilDiv(Long.SIZE, bands);
        for (int shift = 0; shift < Long.SIZE; shift += width) {
            for (List<Integer> bucket : buckets(shift, (1L << width) - 1)) {
                joinNear(bucket);
            }
        }
        for (int i = 0; i < first.length; i++) {
            first[i] = root(first, i);
        }
        return first;
    }

    private Iterable<List<Integer>> buckets(int shift, long mask) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != PerceptualHash.NONE) {
                buckets.computeIfAbsent(hashes[i] >>> shift & mask, key -> new ArrayList<>())
                        .add(i);
            }
        }
        return buckets.values();
    }

    private void joinNear(List<Integer> bucket) {
        for (int a = 0; a < bucket.size(); a++) {
            for (int b = a + 1; b < bucket.size(); b++) {
                int one = bucket.get(a);
                int other = bucket.get(b);
                if (root(first, one) != root(first, other)
                        && PerceptualHash.distance(hashes[one], hashes[other]) <= reach
                        && confirmation.alike(one, other)) {
                    join(root(first, one), root(first, other));
                }
            }
        }
    }

    private void join(int one, int other) {
        first[Math.max(one, other)] = Math.min(one, other);
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

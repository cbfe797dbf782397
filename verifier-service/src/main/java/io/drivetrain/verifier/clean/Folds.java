package io.drivetrain.verifier.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Deals items into folds of equal size with equal shares of each label; what belongs together stays together. */
final class Folds {

    private Folds() {}

    /**
     * The fold of each item, 0 to {@code folds - 1}; the same for the same arguments.
     *
     * @param labels {@code int[items]}
     * @param families {@code int[items]}, equal for items that must share a fold
     */
    static int[] deal(int[] labels, int[] families, int folds, long seed) {
        int classes = Arrays.stream(labels).max().orElse(0) + 1;
        var sizes = new int[folds][classes + 1];
        var fold = new int[labels.length];
        for (List<Integer> family : largestFirst(families, seed)) {
            int label = labels[family.getFirst()];
            int place = emptiest(sizes, label, classes);
            for (int item : family) {
                fold[item] = place;
                sizes[place][labels[item]]++;
                sizes[place][classes]++;
            }
        }
        return fold;
    }

    /** In a random order but for size: a large family that comes late finds no room. */
    private static List<List<Integer>> largestFirst(int[] families, long seed) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int item = 0; item < families.length; item++) {
            members.computeIfAbsent(families[item], key -> new ArrayList<>()).add(item);
        }
        var all = new ArrayList<>(members.values());
        Collections.shuffle(all, new Random(seed));
        all.sort(Comparator.comparingInt((List<Integer> family) -> -family.size()));
        return all;
    }

    /** The fold with the fewest of the label; of equal ones that with the fewest items. */
    private static int emptiest(int[][] sizes, int label, int all) {
        int best = 0;
        for (int fold = 1; fold < sizes.length; fold++) {
            int fewer = Integer.compare(sizes[fold][label], sizes[best][label]);
            if (fewer < 0 || (fewer == 0 && sizes[fold][all] < sizes[best][all])) {
                best = fold;
            }
        }
        return best;
    }
}

package io.drivetrain.verifier.clean;

import java.util.Arrays;
import java.util.BitSet;

/** Finds the items whose label is likely wrong. Each filter answers with the set of their indices. */
public final class LabelIssues {

    private LabelIssues() {}

    /**
     * As many items of each pair (given, true) as the confident joint estimates to be wrong, those whose probability of the
     * true class exceeds that of the given one most. Items tied with the last are taken too; an item whose label the model
     * would give as well is left alone, and of each label at least one item.
     */
    public static BitSet byNoiseRate(OutOfFold items) {
        int[][] joint = keepOnePerClass(new ConfidentJoint(items).calibrated());
        int[] counts = items.counts();
        int[][] ofLabel = byLabel(items, counts);
        var found = new BitSet(items.items());
        for (int given = 0; given < items.classes(); given++) {
            for (int truth = 0; truth < items.classes(); truth++) {
                if (truth != given && counts[given] > 1 && joint[given][truth] > 0) {
                    mark(items, ofLabel[given], truth, joint[given][truth], found);
                }
            }
        }
        return withoutAgreed(items, found);
    }

    /** The items that the model is confident are something else. Fewer and surer than {@link #byNoiseRate}. */
    public static BitSet byConfidence(OutOfFold items) {
        var joint = new ConfidentJoint(items);
        var found = new BitSet(items.items());
        for (int item = 0; item < items.items(); item++) {
            int confident = joint.confident(item);
            if (confident != ConfidentJoint.NONE && confident != items.labels()[item]) {
                found.set(item);
            }
        }
        return withoutAgreed(items, found);
    }

    /** The items whose label the model would not give. Many and unsure. */
    public static BitSet byDisagreement(OutOfFold items) {
        var found = new BitSet(items.items());
        found.set(0, items.items());
        return withoutAgreed(items, found);
    }

    private static BitSet withoutAgreed(OutOfFold items, BitSet found) {
        for (int item = found.nextSetBit(0); item >= 0; item = found.nextSetBit(item + 1)) {
            if (items.predicted(item) == items.labels()[item]) {
                found.clear(item);
            }
        }
        return found;
    }

    private static int[][] byLabel(OutOfFold items, int[] counts) {
        var indices = new int[counts.length][];
        for (int k = 0; k < counts.length; k++) {
            indices[k] = new int[counts[k]];
        }
        var filled = new int[counts.length];
        for (int item = 0; item < items.items(); item++) {
            int label = items.labels()[item];
            indices[label][filled[label]++] = item;
        }
        return indices;
    }

    private static void mark(OutOfFold items, int[] candidates, int truth, int count, BitSet found) {
        var margins = new double[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            double[] row = items.probabilities()[candidates[i]];
            margins[i] = row[truth] - row[items.labels()[candidates[i]]];
        }
        double[] sorted = margins.clone();
        Arrays.sort(sorted);
        double last = sorted[sorted.length - count];
        for (int i = 0; i < candidates.length; i++) {
            if (margins[i] >= last) {
                found.set(candidates[i]);
            }
        }
    }

    /** Where a label's diagonal is 0 one of its items is kept, at the cost of its other counts in equal parts. */
    private static int[][] keepOnePerClass(int[][] joint) {
        var kept = new int[joint.length][];
        for (int given = 0; given < joint.length; given++) {
            kept[given] = joint[given][given] >= 1 ? joint[given] : keepOne(joint[given], given);
        }
        return kept;
    }

    private static int[] keepOne(int[] row, int given) {
        long others = Arrays.stream(row).filter(n -> n > 0).count();
        var reduced = new double[row.length];
        for (int truth = 0; truth < row.length; truth++) {
            reduced[truth] = truth == given ? 1 : Math.max(0, row[truth] - 1.0 / Math.max(1, others));
        }
        return ConfidentJoint.wholeNumbers(reduced);
    }
}

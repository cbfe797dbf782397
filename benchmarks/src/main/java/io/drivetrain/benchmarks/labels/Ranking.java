package io.drivetrain.benchmarks.labels;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How good an order is. */
final class Ranking {

    private Ranking() {}

    /** Mean, over the items looked for, of the precision down to each when all are sorted by falling score; 0 to 1. */
    static double averagePrecision(double[] scores, BitSet wanted) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -scores[item]))
                .mapToInt(Integer::intValue)
                .toArray();
        int found = 0;
        double sum = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (wanted.get(order[rank])) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return sum / found;
    }
}

package io.drivetrain.trainer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A distribution as equally full bins. A value belongs to the bin whose number is the count of edges that are not above
 * it. Where many values are equal there are fewer bins, so that edges always ascend.
 *
 * @param edges between the bins, strictly ascending
 * @param counts values per bin, one more than there are edges
 */
record Bins(List<Double> edges, List<Integer> counts) {

    /** Bins {@code values}, of which there is at least one, into at most {@code wanted} bins. */
    static Bins equallyFull(double[] values, int wanted) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        var edges = new ArrayList<Double>();
        for (int i = 1; i < wanted; i++) {
            double edge = sorted[(int) ((long) i * sorted.length / wanted)];
            if (edge > sorted[0] && (edges.isEmpty() || edge > edges.getLast())) {
                edges.add(edge);
            }
        }
        var counts = new ArrayList<>(Collections.nCopies(edges.size() + 1, 0));
        for (double value : sorted) {
            int bin = bin(edges, value);
            counts.set(bin, counts.get(bin) + 1);
        }
        return new Bins(edges, counts);
    }

    static int bin(List<Double> edges, double value) {
        int bin = 0;
        while (bin < edges.size() && edges.get(bin) <= value) {
            bin++;
        }
        return bin;
    }
}

package io.drivetrain.monitor.drift;

import java.util.List;
import java.util.Locale;

/**
 * A number per picture, in the bins of validation. A value belongs to the bin whose number is the count of edges that
 * are not above it.
 *
 * @param less what a picture of a lower value is, {@code "pictures are darker"}
 * @param more what one of a higher value is
 */
record Ordered(String name, String less, String more, List<Double> edges, Histogram histogram) implements Quantity {

    static Ordered of(
            String name, String less, String more, List<Double> edges, List<Integer> counts, double[] values) {
        var window = new long[edges.size() + 1];
        for (double value : values) {
            int bin = 0;
            while (bin < edges.size() && edges.get(bin) <= value) {
                bin++;
            }
            window[bin]++;
        }
        long[] reference = counts.stream().mapToLong(Integer::longValue).toArray();
        return new Ordered(name, less, more, edges, new Histogram(reference, window));
    }

    @Override
    public String explanation() {
        double m = histogram.referenceTotal();
        double n = histogram.windowTotal();
        long referenceBelow = 0;
        long windowBelow = 0;
        double most = -1;
        double reference = 0;
        double window = 0;
        double at = 0;
        for (int bin = 0; bin < edges.size(); bin++) {
            referenceBelow += histogram.reference()[bin];
            windowBelow += histogram.window()[bin];
            double change = Math.abs(windowBelow / n - referenceBelow / m);
            if (change > most) {
                most = change;
                reference = referenceBelow / m;
                window = windowBelow / n;
                at = edges.get(bin);
            }
        }
        return window >= reference
                ? text(window, less, 1 - reference, "below", at)
                : text(1 - window, more, reference, "from", at);
    }

    private String text(double share, String than, double passed, String side, double edge) {
        return String.format(
                Locale.ROOT,
                "%s: %.0f %% of %s than %.0f %% of validation (%s %.3f)",
                name,
                100 * share,
                than,
                100 * passed,
                side,
                edge);
    }
}

package io.drivetrain.monitor.drift;

import io.drivetrain.monitor.statistics.Psi;
import java.util.ArrayList;
import java.util.Arrays;

/** The same bins counted in validation and in a window. */
record Histogram(long[] reference, long[] window) {

    long referenceTotal() {
        return Arrays.stream(reference).sum();
    }

    long windowTotal() {
        return Arrays.stream(window).sum();
    }

    /**
     * Neighbouring bins taken together until validation leads one to expect {@code least} pictures of the window in each;
     * with fewer, PSI does not follow the distribution its threshold comes from.
     */
    Histogram pooled(double least) {
        double[] shares = Psi.smoothed(reference);
        var groups = new ArrayList<long[]>();
        long[] open = new long[2];
        double expected = 0;
        for (int bin = 0; bin < reference.length; bin++) {
            open[0] += reference[bin];
            open[1] += window[bin];
            expected += shares[bin] * windowTotal();
            if (expected >= least) {
                groups.add(open);
                open = new long[2];
                expected = 0;
            }
        }
        if (expected > 0 && !groups.isEmpty()) {
            groups.getLast()[0] += open[0];
            groups.getLast()[1] += open[1];
        }
        return new Histogram(
                groups.stream().mapToLong(g -> g[0]).toArray(),
                groups.stream().mapToLong(g -> g[1]).toArray());
    }
}

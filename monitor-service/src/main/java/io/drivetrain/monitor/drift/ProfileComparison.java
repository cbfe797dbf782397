package io.drivetrain.monitor.drift;

import io.drivetrain.contracts.event.DriftReported.Finding;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.monitor.statistics.Psi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares a window of predictions with what the model did on its validation pictures: class mix, brightness and
 * confidence by PSI, each against the threshold of its own chance (χ²), the error shared among them (Bonferroni).
 */
final class ProfileComparison {

    private static final int QUANTITIES = 3;

    private final double alpha;

    ProfileComparison(double alpha) {
        this.alpha = alpha / QUANTITIES;
    }

    List<Finding> compare(Profile profile, List<String> labels, List<PredictionMade> window) {
        var findings = new ArrayList<Finding>();
        findings.add(finding(
                "class-mix",
                labels,
                labels.stream()
                        .mapToLong(l -> profile.predicted().getOrDefault(l, 0))
                        .toArray(),
                labels.stream()
                        .mapToLong(l ->
                                window.stream().filter(p -> l.equals(p.label())).count())
                        .toArray()));
        findings.add(binned(
                "brightness",
                profile.brightnessEdges(),
                profile.brightnessCounts(),
                window.stream()
                        .mapToDouble(p -> p.properties().getOrDefault("brightness", Double.NaN))
                        .filter(Double::isFinite)
                        .toArray()));
        findings.add(binned(
                "confidence",
                profile.confidenceEdges(),
                profile.confidenceCounts(),
                window.stream().mapToDouble(PredictionMade::confidence).toArray()));
        return findings;
    }

    private Finding binned(String quantity, List<Double> edges, List<Integer> counts, double[] values) {
        var window = new long[counts.size()];
        for (double value : values) {
            int bin = 0;
            while (bin < edges.size() && value > edges.get(bin)) {
                bin++;
            }
            window[bin]++;
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < counts.size(); i++) {
            String low = i == 0 ? "below" : String.format(Locale.ROOT, "%.3f to", edges.get(i - 1));
            String high = i == edges.size() ? "above" : String.format(Locale.ROOT, "%.3f", edges.get(i));
            names.add(low + " " + high);
        }
        return finding(
                quantity, names, counts.stream().mapToLong(Integer::longValue).toArray(), window);
    }

    private Finding finding(String quantity, List<String> names, long[] reference, long[] window) {
        long m = java.util.Arrays.stream(reference).sum();
        long n = java.util.Arrays.stream(window).sum();
        if (m == 0 || n == 0 || reference.length < 2) {
            return new Finding(quantity, "psi", 0, 0, false, "too little to compare");
        }
        double psi = Psi.ofCounts(reference, window);
        double threshold = Psi.threshold(reference.length, m, n, alpha);
        int most = 0;
        for (int i = 1; i < reference.length; i++) {
            if (Math.abs(change(reference, window, i, m, n)) > Math.abs(change(reference, window, most, m, n))) {
                most = i;
            }
        }
        String explanation = String.format(
                Locale.ROOT,
                "%s: %s is %.0f %% of the window and was %.0f %% of validation",
                quantity,
                names.get(most),
                100.0 * window[most] / n,
                100.0 * reference[most] / m);
        return new Finding(quantity, "psi", psi, threshold, psi > threshold, explanation);
    }

    private static double change(long[] reference, long[] window, int i, long m, long n) {
        return (double) window[i] / n - (double) reference[i] / m;
    }
}

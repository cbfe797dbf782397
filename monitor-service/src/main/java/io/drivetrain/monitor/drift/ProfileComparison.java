package io.drivetrain.monitor.drift;

import io.drivetrain.contracts.event.DriftReported.Finding;
import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.monitor.statistics.Psi;
import io.drivetrain.monitor.window.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares answered predictions with what the model did on its validation pictures: class mix, brightness and confidence
 * by PSI, each against the threshold that follows from the counts, the error shared among them (Bonferroni).
 */
public final class ProfileComparison {

    private final double alpha;
    private final double minExpected;

    /**
     * @param alpha probability of any alarm when nothing changed, above 0 and below 1
     * @param minExpected pictures to be expected in a bin; smaller bins are taken together
     */
    public ProfileComparison(double alpha, double minExpected) {
        this.alpha = alpha;
        this.minExpected = minExpected;
    }

    /** One finding per quantity there is enough of to compare. Failed predictions are passed over. */
    public List<Finding> compare(Profile profile, List<Observation> observations) {
        var quantities = quantities(profile, observations).stream()
                .filter(q -> q.histogram().referenceTotal() > 0 && q.histogram().windowTotal() > 0)
                .filter(q -> q.histogram().pooled(minExpected).reference().length >= 2)
                .toList();
        return quantities.stream()
                .map(q -> finding(q, alpha / quantities.size()))
                .toList();
    }

    private static List<Quantity> quantities(Profile profile, List<Observation> observations) {
        var answers = new ArrayList<String>();
        var brightness = new ArrayList<Double>();
        var confidence = new ArrayList<Double>();
        for (var observation : observations) {
            var label = observation.label();
            if (label != null) {
                answers.add(label);
                confidence.add(observation.confidence());
                if (Double.isFinite(observation.brightness())) {
                    brightness.add(observation.brightness());
                }
            }
        }
        var found = new ArrayList<Quantity>();
        found.add(ClassMix.of(profile.predicted(), answers));
        if (profile.brightnessCounts().size() == profile.brightnessEdges().size() + 1) {
            found.add(Ordered.of(
                    "brightness",
                    "the pictures are darker",
                    "the pictures are brighter",
                    profile.brightnessEdges(),
                    profile.brightnessCounts(),
                    array(brightness)));
        }
        if (profile.confidenceCounts().size() == profile.confidenceEdges().size() + 1) {
            found.add(Ordered.of(
                    "confidence",
                    "the answers are less sure",
                    "the answers are surer",
                    profile.confidenceEdges(),
                    profile.confidenceCounts(),
                    array(confidence)));
        }
        return found;
    }

    private Finding finding(Quantity quantity, double share) {
        var bins = quantity.histogram().pooled(minExpected);
        double psi = Psi.ofCounts(bins.reference(), bins.window());
        double threshold = Psi.threshold(bins.reference().length, bins.referenceTotal(), bins.windowTotal(), share);
        return new Finding(quantity.name(), "psi", psi, threshold, psi > threshold, quantity.explanation());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

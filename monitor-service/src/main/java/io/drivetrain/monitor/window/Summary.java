package io.drivetrain.monitor.window;

import io.drivetrain.monitor.statistics.Quantiles;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some predictions in a few figures; a figure that nothing is known of is absent.
 *
 * @param count predictions, failed ones too
 * @param errorRate 0 to 1
 * @param latencyP50 milliseconds
 * @param latencyP95 milliseconds
 * @param meanConfidence of those that were answered, 0 to 1
 * @param meanBrightness of the pictures, 0 to 1
 * @param classMix share of the answers by label
 */
public record Summary(
        long count,
        long errors,
        double errorRate,
        @Nullable Double latencyP50,
        @Nullable Double latencyP95,
        @Nullable Double meanConfidence,
        @Nullable Double meanBrightness,
        Map<String, Double> classMix) {

    public static Summary of(Collection<Observation> observations) {
        var answers = new TreeMap<String, Long>();
        for (var observation : observations) {
            var label = observation.label();
            if (label != null) {
                answers.merge(label, 1L, Long::sum);
            }
        }
        var latency = Quantiles.of(
                observations.stream().mapToDouble(Observation::latencyMillis).toArray());
        return of(
                observations.stream().filter(Observation::failed).count(),
                answers,
                latency.at(.5),
                latency.at(.95),
                observations.stream()
                        .filter(o -> !o.failed())
                        .mapToDouble(Observation::confidence)
                        .average()
                        .orElse(Double.NaN),
                observations.stream()
                        .mapToDouble(Observation::brightness)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN));
    }

    static Summary of(
            long errors, Map<String, Long> answers, double p50, double p95, double confidence, double brightness) {
        long answered = answers.values().stream().mapToLong(Long::longValue).sum();
        long count = answered + errors;
        var mix = new TreeMap<String, Double>();
        answers.forEach((label, n) -> mix.put(label, (double) n / answered));
        return new Summary(
                count,
                errors,
                count == 0 ? 0 : (double) errors / count,
                known(p50),
                known(p95),
                known(confidence),
                known(brightness),
                mix);
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

package io.drivetrain.inference.record;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.inference.run.Ran;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts an answer, or a failure to give one, into the words of the contract. */
public final class Facts {

    private Facts() {}

    /** @param action what the answer causes; empty if nothing */
    public static PredictionMade of(
            Asked asked, int version, Role role, List<String> labels, Ran ran, String action, Instant at) {
        return switch (ran) {
            case Ran.Answered answered -> {
                int best = best(answered.probabilities());
                yield fact(
                        asked,
                        version,
                        role,
                        byLabel(labels, answered.probabilities()),
                        labels.get(best),
                        answered.probabilities()[best],
                        action,
                        ran,
                        null,
                        at);
            }
            case Ran.Failed failed -> fact(asked, version, role, Map.of(), null, 0, "", ran, failed.error(), at);
        };
    }

    /** Index of the highest probability; the first of equals. */
    public static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /** In the order of the outputs. */
    public static Map<String, Double> byLabel(List<String> labels, float[] probabilities) {
        var byLabel = new LinkedHashMap<String, Double>();
        for (int i = 0; i < probabilities.length; i++) {
            // through the decimal digits of the float, so that .1f is .1 and not .10000000149
            byLabel.put(labels.get(i), Double.valueOf(Float.toString(probabilities[i])));
        }
        return byLabel;
    }

    private static PredictionMade fact(
            Asked asked,
            int version,
            Role role,
            Map<String, Double> probabilities,
            @org.jspecify.annotations.Nullable String label,
            float confidence,
            String action,
            Ran ran,
            @org.jspecify.annotations.Nullable String error,
            Instant at) {
        return new PredictionMade(
                asked.prediction(),
                asked.classifier(),
                asked.subject(),
                version,
                role,
                probabilities,
                label,
                Double.parseDouble(Float.toString(confidence)),
                action,
                ran.prepared().millis(),
                ran.millis(),
                ran.prepared().properties(),
                asked.attributes(),
                error,
                at);
    }
}

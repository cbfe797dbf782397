package io.drivetrain.monitor.window;

import io.drivetrain.contracts.event.PredictionMade;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one prediction.
 *
 * @param unit what was assigned as a whole: the subject, or the prediction itself if it had none
 * @param label the answer; none if it failed
 * @param confidence of the answer, 0 to 1
 * @param latencyMillis decoding, waiting and running, milliseconds
 * @param brightness of the picture, 0 to 1; NaN if it is not known
 */
public record Observation(
        Instant at,
        String prediction,
        String unit,
        @Nullable String label,
        double confidence,
        double latencyMillis,
        double brightness)
        implements Comparable<Observation> {

    /** By time; the id makes the order the same on every replay, whatever partition came first. */
    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::at).thenComparing(Observation::prediction);

    public static Observation of(PredictionMade p) {
        return new Observation(
                p.at(),
                p.prediction(),
                p.subject() == null ? p.prediction() : p.subject(),
                p.error() == null ? p.label() : null,
                p.confidence(),
                p.decodeMillis() + p.inferMillis(),
                p.properties().getOrDefault("brightness", Double.NaN));
    }

    public boolean failed() {
        return label == null;
    }

    @Override
    public int compareTo(Observation other) {
        return ORDER.compare(this, other);
    }
}

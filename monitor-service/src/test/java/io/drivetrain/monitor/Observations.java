package io.drivetrain.monitor;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.monitor.window.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Predictions as tests need them, one a second. */
public final class Observations {

    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Observations() {}

    public static Observation answer(int number, String label, double confidence, double millis, double brightness) {
        return new Observation(
                START.plusSeconds(number), "p" + number, "s" + number, label, confidence, millis, brightness);
    }

    public static Observation failure(int number) {
        return new Observation(START.plusSeconds(number), "p" + number, "s" + number, null, 0, 10, Double.NaN);
    }

    public static List<Observation> many(int count, IntFunction<Observation> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    /** {@code count} of which the first {@code failures} failed. */
    public static List<Observation> arm(int count, int failures, double millis, double confidence) {
        return many(count, n -> n < failures ? failure(n) : answer(n, "grizzly", confidence, millis, .5));
    }

    public static PredictionMade prediction(
            String id, String classifier, int version, Role role, @Nullable String label, Instant at) {
        return new PredictionMade(
                id,
                classifier,
                null,
                version,
                role,
                label == null ? Map.of() : Map.of(label, .9),
                label,
                label == null ? 0 : .9,
                "",
                2,
                8,
                Map.of("brightness", .5),
                Map.of(),
                label == null ? "out-of-memory" : null,
                at);
    }
}

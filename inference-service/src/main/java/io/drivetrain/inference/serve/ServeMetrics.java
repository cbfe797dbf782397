package io.drivetrain.inference.serve;

import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.run.Ran;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What was answered, by model, version, role and outcome; never by subject or picture. */
@Singleton
public class ServeMetrics {

    private final MeterRegistry registry;

    ServeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ran(ModelRef model, String role, Ran ran) {
        var outcome = switch (ran) {
            case Ran.Answered _ -> "answered";
            case Ran.Failed failed -> failed.error();
        };
        count(model, role, outcome);
        time("drivetrain_decode_seconds", model, role, ran.prepared().millis());
        time("drivetrain_infer_seconds", model, role, ran.millis());
    }

    /** A picture of the caller's that cannot be used. */
    void badPicture(ModelRef model, String role) {
        count(model, role, "bad-picture");
    }

    void breakerOpened(ModelRef model) {
        registry.counter(
                        "drivetrain_breaker_opened_total",
                        "model",
                        model.classifier(),
                        "version",
                        String.valueOf(model.version()))
                .increment();
    }

    void refused(String reason) {
        registry.counter("drivetrain_requests_refused_total", "reason", reason).increment();
    }

    private void count(ModelRef model, String role, String outcome) {
        registry.counter(
                        "drivetrain_predictions_total",
                        "model",
                        model.classifier(),
                        "version",
                        String.valueOf(model.version()),
                        "role",
                        role.toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment();
    }

    private void time(String name, ModelRef model, String role, double millis) {
        registry.timer(
                        name,
                        "model",
                        model.classifier(),
                        "version",
                        String.valueOf(model.version()),
                        "role",
                        role.toLowerCase(Locale.ROOT))
                .record((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    }
}

package io.drivetrain.inference.record;

import io.drivetrain.platform.fact.FactWriter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ties the recorder to Kafka, the data folder and the metrics. */
@ApplicationScoped
class Recording {

    private final Recorder recorder;

    Recording(
            FactWriter facts,
            RecordConfig config,
            MeterRegistry metrics,
            @ConfigProperty(name = "drivetrain.data-dir") Path dataDir) {
        var folder = dataDir.resolve("predictions");
        Spool spool;
        try {
            spool = Spool.open(folder, config.spoolSize().asLongValue());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder '" + folder + "' cannot keep predictions", e);
        }
        recorder = new Recorder(
                        facts::sayLater,
                        spool,
                        reason -> metrics.counter("drivetrain_predictions_shed_total", "reason", reason)
                                .increment(),
                        config.waiting(),
                        config.unconfirmed(),
                        config.retry(),
                        config.stopWithin())
                .start();
        Gauge.builder("drivetrain_predictions_waiting", recorder, Recorder::waiting)
                .description("predictions in memory that wait to be said")
                .register(metrics);
        Gauge.builder("drivetrain_predictions_spooled_bytes", recorder, Recorder::spooledBytes)
                .description("predictions on disk that wait for Kafka")
                .register(metrics);
    }

    @Produces
    @Singleton
    Recorder recorder() {
        return recorder;
    }

    void stop(@Observes ShutdownEvent event) {
        recorder.close();
    }
}

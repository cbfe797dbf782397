package io.drivetrain.inference.shadow;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.inference.model.ModelShelf;
import io.drivetrain.inference.picture.Preparer;
import io.drivetrain.inference.record.Recorder;
import io.drivetrain.inference.run.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Ties the shadow to the models, the recorder and the metrics. */
@ApplicationScoped
class Shadowing {

    private final Shadow shadow;

    Shadowing(
            ModelShelf shelf,
            Preparer preparer,
            Recorder recorder,
            Workers workers,
            MeterRegistry metrics,
            ShadowConfig config) {
        shadow = new Shadow(
                        shelf,
                        preparer,
                        recorder::record,
                        () -> workers.waiting() > 0,
                        new Counted(metrics),
                        config.waiting(),
                        config.waitingSize().asLongValue(),
                        config.yieldFor())
                .start();
    }

    @Produces
    @Singleton
    Shadow shadow() {
        return shadow;
    }

    @PreDestroy
    void stop() {
        shadow.close();
    }

    private record Counted(MeterRegistry metrics) implements Shadow.Counts {

        @Override
        public void ran(ShadowJob job, PredictionMade fact) {
            var error = fact.error();
            metrics.counter(
                            "drivetrain_predictions_total",
                            "model",
                            job.challenger().classifier(),
                            "version",
                            String.valueOf(job.challenger().version()),
                            "role",
                            "shadow",
                            "outcome",
                            error == null ? "answered" : error)
                    .increment();
        }

        @Override
        public void shed(ShadowJob job, String reason) {
            metrics.counter(
                            "drivetrain_shadow_shed_total",
                            "model",
                            job.challenger().classifier(),
                            "version",
                            String.valueOf(job.challenger().version()),
                            "reason",
                            reason)
                    .increment();
        }
    }
}

package io.drivetrain.inference.serve;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.inference.model.ModelKeeper;
import io.drivetrain.inference.model.ModelShelf;
import io.drivetrain.inference.picture.Preparer;
import io.drivetrain.inference.record.Recorder;
import io.drivetrain.inference.route.Attempt;
import io.drivetrain.inference.route.Breakers;
import io.drivetrain.inference.route.Routings;
import io.drivetrain.inference.run.Workers;
import io.drivetrain.inference.shadow.Shadow;
import io.drivetrain.platform.fact.TopicFeed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the parts together: workers, decoder and the view of definitions. */
@Startup
@ApplicationScoped
class Serving {

    private final Workers workers;
    private final Preparer preparer;
    private final Definitions definitions = new Definitions();

    Serving(ServeConfig config, TopicFeed feed, Breakers breakers, MeterRegistry metrics) {
        int threads =
                config.workers() > 0 ? config.workers() : Runtime.getRuntime().availableProcessors();
        workers = new Workers(threads, Math.max(config.maxQueueSize(), config.maxBatchSize()));
        preparer = new Preparer(new DecodeLimits(config.maxPictureSize().asLongValue(), config.maxPixels()));
        feed.on(Topic.CLASSIFIER_DEFINED, ClassifierDefined.class, definitions::on);
        feed.on(Topic.ROLLOUT_CHANGED, RolloutChanged.class, fact -> forgetOldAttempts(fact, breakers));
        Gauge.builder("drivetrain_queue_waiting", workers, Workers::waiting)
                .description("pictures that wait for a worker")
                .register(metrics);
    }

    private static void forgetOldAttempts(RolloutChanged fact, Breakers breakers) {
        var challenger = fact.challenger();
        if (challenger != null) {
            breakers.keepOnly(fact.classifier(), Attempt.of(fact.classifier(), challenger));
        }
    }

    @Produces
    @Singleton
    Workers workers() {
        return workers;
    }

    @Produces
    @Singleton
    Preparer preparer() {
        return preparer;
    }

    @Produces
    @Singleton
    Chooser chooser(Routings routings, Breakers breakers, ModelShelf shelf, ModelKeeper keeper) {
        return new Chooser(routings, breakers, shelf, keeper, definitions);
    }

    @Produces
    @Singleton
    Predictor predictor(
            Chooser chooser,
            Breakers breakers,
            Recorder recorder,
            Shadow shadow,
            ServeMetrics metrics,
            ServeConfig config) {
        return new Predictor(
                chooser, workers, preparer, breakers, definitions, recorder, shadow, metrics, config.timeout());
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}

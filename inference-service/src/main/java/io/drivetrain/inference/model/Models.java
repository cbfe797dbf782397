package io.drivetrain.inference.model;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Ties the keeper to the facts; every replica reads all of them. */
@Startup
@ApplicationScoped
class Models {

    private final ModelShelf shelf = new ModelShelf();
    private final ModelKeeper keeper;

    Models(TopicFeed feed, ObjectStore store, ModelConfig config) {
        keeper = new ModelKeeper(
                shelf,
                new ModelLoader(store, config.maxSize().asLongValue(), Math.max(1, config.proofRuns())),
                new ModelKeeper.Backoff(config.retryFirst(), config.retryLongest()));
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, keeper::onTrained);
        feed.on(Topic.ROLLOUT_CHANGED, RolloutChanged.class, keeper::onRouting);
    }

    @Produces
    @Singleton
    ModelShelf shelf() {
        return shelf;
    }

    @Produces
    @Singleton
    ModelKeeper keeper() {
        return keeper;
    }

    @PreDestroy
    void stop() {
        keeper.close();
    }
}

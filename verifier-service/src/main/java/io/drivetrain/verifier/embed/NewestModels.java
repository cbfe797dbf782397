package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.event.ModelTrained;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The newest trained version of each classifier. Applying a fact twice changes nothing. */
@Singleton
class NewestModels {

    private final Map<String, ModelTrained> newest = new ConcurrentHashMap<>();

    void apply(ModelTrained fact) {
        newest.merge(fact.classifier(), fact, (old, other) -> other.version() > old.version() ? other : old);
    }

    Optional<ModelTrained> of(String classifier) {
        return Optional.ofNullable(newest.get(classifier));
    }
}

package io.drivetrain.trainer.registry;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All model versions, from the facts about them. */
@Startup
@ApplicationScoped
public class Models {

    private final Map<String, ConcurrentSkipListMap<Integer, ModelTrained>> models = new ConcurrentHashMap<>();

    public Models(TopicFeed feed) {
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, this::onTrained);
    }

    /** A version that is said twice is one version. */
    void onTrained(ModelTrained event) {
        models.computeIfAbsent(event.classifier(), c -> new ConcurrentSkipListMap<>())
                .putIfAbsent(event.version(), event);
    }

    /** The versions of all classifiers, newest first. */
    List<ModelTrained> all() {
        return models.values().stream()
                .flatMap(versions -> versions.values().stream())
                .sorted(Comparator.comparing(ModelTrained::at).reversed())
                .toList();
    }

    Optional<ModelTrained> find(String classifier, int version) {
        return Optional.ofNullable(models.get(classifier)).map(versions -> versions.get(version));
    }

    Set<Integer> versions(String classifier) {
        var versions = models.get(classifier);
        return versions == null ? Set.of() : Set.copyOf(versions.keySet());
    }
}

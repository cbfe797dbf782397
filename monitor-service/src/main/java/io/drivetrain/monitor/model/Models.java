package io.drivetrain.monitor.model;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The trained versions of each classifier. */
@Startup
@ApplicationScoped
public class Models {

    private final Map<String, NavigableMap<Integer, ModelTrained>> versions = new ConcurrentHashMap<>();

    public Models(TopicFeed feed) {
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, this::add);
    }

    private void add(ModelTrained model) {
        // a version is said once; should it come again, the first word stands
        versions.computeIfAbsent(model.classifier(), c -> new ConcurrentSkipListMap<>())
                .putIfAbsent(model.version(), model);
    }

    public Optional<ModelTrained> find(String classifier, int version) {
        return Optional.ofNullable(of(classifier).get(version));
    }

    /** Newest first. */
    public List<ModelTrained> all(String classifier) {
        return List.copyOf(of(classifier).descendingMap().values());
    }

    /** Classifiers that have a version, by name. */
    public SortedSet<String> classifiers() {
        return new TreeSet<>(versions.keySet());
    }

    private NavigableMap<Integer, ModelTrained> of(String classifier) {
        return versions.getOrDefault(classifier, Collections.emptyNavigableMap());
    }
}

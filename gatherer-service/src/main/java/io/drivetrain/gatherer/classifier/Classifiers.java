package io.drivetrain.gatherer.classifier;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The classifiers as they are defined now. */
@Startup
@ApplicationScoped
public class Classifiers {

    private final ConcurrentSkipListMap<String, ClassifierDefined> byName = new ConcurrentSkipListMap<>();

    public Classifiers(TopicFeed feed) {
        feed.on(Topic.CLASSIFIER_DEFINED, ClassifierDefined.class, c -> byName.put(c.classifier(), c));
    }

    /** All of them, by name. */
    public List<ClassifierDefined> all() {
        return List.copyOf(byName.values());
    }

    public Optional<ClassifierDefined> find(String classifier) {
        return Optional.ofNullable(byName.get(classifier));
    }
}

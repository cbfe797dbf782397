package io.drivetrain.monitor.overview;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The classifiers people have defined. */
@Startup
@ApplicationScoped
class Definitions {

    private final Map<String, ClassifierDefined> newest = new ConcurrentHashMap<>();

    Definitions(TopicFeed feed) {
        feed.on(Topic.CLASSIFIER_DEFINED, ClassifierDefined.class, d -> newest.put(d.classifier(), d));
    }

    Set<String> names() {
        return newest.keySet();
    }

    Optional<String> objective(String classifier) {
        return Optional.ofNullable(newest.get(classifier)).map(ClassifierDefined::objective);
    }
}

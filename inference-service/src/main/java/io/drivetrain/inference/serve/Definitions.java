package io.drivetrain.inference.serve;

import io.drivetrain.contracts.event.ClassifierDefined;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an answer causes, as the classifiers' latest definitions say. */
final class Definitions {

    private final Map<String, ClassifierDefined> latest = new ConcurrentHashMap<>();

    void on(ClassifierDefined fact) {
        latest.put(fact.classifier(), fact);
    }

    boolean knows(String classifier) {
        return latest.containsKey(classifier);
    }

    /** The action of {@code label}, if it has one and is sure enough; otherwise empty. */
    String action(String classifier, String label, double confidence) {
        var definition = latest.get(classifier);
        if (definition == null) {
            return "";
        }
        return definition.labels().stream()
                .filter(spec -> spec.name().equals(label) && confidence >= spec.threshold())
                .map(spec -> spec.action())
                .findFirst()
                .orElse("");
    }
}

package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.event.ModelTrained;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which models there are, and of which dataset. */
@Singleton
class Models {

    private final Map<String, ModelTrained> trained = new TreeMap<>();

    synchronized void apply(ModelTrained fact) {
        trained.put(fact.classifier() + "/" + fact.version(), fact);
    }

    synchronized List<ModelTrained> trainedOn(String classifier, int dataset) {
        return trained.values().stream()
                .filter(model -> model.classifier().equals(classifier) && model.dataset() == dataset)
                .toList();
    }
}

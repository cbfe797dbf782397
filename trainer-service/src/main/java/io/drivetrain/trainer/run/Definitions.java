package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Classifiers and their datasets, from the facts about them. */
public final class Definitions {

    private final Map<String, ClassifierDefined> classifiers = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentSkipListMap<Integer, DatasetReleased>> datasets = new ConcurrentHashMap<>();

    public void onDefined(ClassifierDefined event) {
        classifiers.put(event.classifier(), event);
    }

    /** A refusal is no dataset. */
    public void onReleased(DatasetReleased event) {
        if (event.refused() == null) {
            datasets.computeIfAbsent(event.classifier(), c -> new ConcurrentSkipListMap<>())
                    .put(event.version(), event);
        }
    }

    Optional<ClassifierDefined> classifier(String name) {
        return Optional.ofNullable(classifiers.get(name));
    }

    Optional<DatasetReleased> dataset(String classifier, int version) {
        return Optional.ofNullable(datasets.get(classifier)).map(all -> all.get(version));
    }

    Optional<DatasetReleased> latestDataset(String classifier) {
        return Optional.ofNullable(datasets.get(classifier))
                .map(ConcurrentSkipListMap::lastEntry)
                .map(Map.Entry::getValue);
    }
}

package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.embed.Extractor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which pictures the model behind an extractor was trained on. */
final class TrainingParts {

    private static final long MAX_MANIFEST = 512L << 20;

    private final ObjectStore store;

    TrainingParts(ObjectStore store) {
        this.store = store;
    }

    /** How many of {@code subjects} its model was trained on; none of a backbone, which never saw them. */
    int count(String classifier, Extractor extractor, List<Subject> subjects) {
        return switch (extractor.origin()) {
            case Extractor.Origin.Backbone backbone -> 0;
            case Extractor.Origin.Model model -> {
                var trained = trainedOn(classifier, model.dataset());
                yield Math.toIntExact(subjects.stream()
                        .filter(subject -> trained.contains(subject.image()))
                        .count());
            }
        };
    }

    private Set<String> trainedOn(String classifier, int dataset) {
        return store
                .get(ObjectKeys.datasetManifest(classifier, dataset), MAX_MANIFEST)
                .map(bytes -> JsonLines.read(bytes, DatasetItem.class))
                .orElse(List.of())
                .stream()
                .filter(item -> item.part() == Part.TRAIN)
                .map(DatasetItem::image)
                .collect(Collectors.toSet());
    }
}

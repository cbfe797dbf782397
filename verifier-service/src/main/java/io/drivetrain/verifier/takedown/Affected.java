package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.verifier.dataset.Datasets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What was made with pictures: datasets that list them, and models trained on those. */
record Affected(List<InDataset> datasets, List<InModel> models) {

    static final Affected NOTHING = new Affected(List.of(), List.of());

    /** @param pictures how many of them it has */
    record InDataset(String classifier, int version, int pictures) {}

    /** @param dataset the version it was trained on */
    record InModel(String classifier, int version, int dataset) {}

    /** Reads the manifest of every dataset there is. */
    static Affected by(Set<String> images, Datasets datasets, Models models) {
        if (images.isEmpty()) {
            return NOTHING;
        }
        var hit = new ArrayList<InDataset>();
        for (var dataset : datasets.all()) {
            int pictures = pictures(images, datasets, dataset);
            if (pictures > 0) {
                hit.add(new InDataset(dataset.classifier(), dataset.version(), pictures));
            }
        }
        hit.sort(Comparator.comparing(InDataset::classifier).thenComparing(InDataset::version));
        var trained = hit.stream()
                .flatMap(dataset -> models.trainedOn(dataset.classifier(), dataset.version()).stream()
                        .map(model -> new InModel(model.classifier(), model.version(), model.dataset())))
                .toList();
        return new Affected(hit, trained);
    }

    private static int pictures(Set<String> images, Datasets datasets, DatasetReleased dataset) {
        try (var items = datasets.items(dataset)) {
            return (int) items.filter(item -> images.contains(item.image())).count();
        }
    }
}

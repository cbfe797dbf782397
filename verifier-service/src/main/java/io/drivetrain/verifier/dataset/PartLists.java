package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.ImageList;
import io.drivetrain.verifier.catalogue.ImageLists;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The parts of the newest dataset, so that people can look at what is trained on and what is validated with. */
@Singleton
class PartLists implements ImageLists {

    /** The test part is locked, so it is no list to look at. */
    private static final List<Part> OPEN = List.of(Part.TRAIN, Part.VALID, Part.CALIBRATION);

    private static final int KEPT = 6;

    private final Releases releases;
    private final Datasets datasets;
    private final LinkedHashMap<String, ImageList> kept = new LinkedHashMap<>(KEPT, .75f, true);

    PartLists(Releases releases, Datasets datasets) {
        this.releases = releases;
        this.datasets = datasets;
    }

    @Override
    public boolean gives(String name) {
        return OPEN.stream().anyMatch(part -> word(part).equals(name));
    }

    @Override
    public ImageList list(String classifier, String name) {
        var newest = releases.of(classifier).stream()
                .filter(release -> release.version() > 0)
                .findFirst()
                .orElseThrow(() -> Problem.conflict(
                        "no-dataset",
                        "part '" + name + "' needs a dataset of '" + classifier + "', and none is released"));
        String id = newest.classifier() + "/" + newest.version() + "/" + name;
        synchronized (kept) {
            var known = kept.get(id);
            if (known == null) {
                known = read(id, newest, name);
                kept.put(id, known);
                if (kept.size() > KEPT) {
                    kept.pollFirstEntry();
                }
            }
            return known;
        }
    }

    private ImageList read(String id, DatasetReleased dataset, String name) {
        try (var items = datasets.items(dataset)) {
            return new ImageList(
                    id,
                    items.filter(item -> word(item.part()).equals(name))
                            .map(DatasetItem::image)
                            .toList());
        }
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}

package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Released datasets, to be read. */
@Singleton
public class Datasets {

    private static final int MAX_CARD_BYTES = 1 << 20;

    private final Releases releases;
    private final ObjectStore store;

    Datasets(Releases releases, ObjectStore store) {
        this.releases = releases;
        this.store = store;
    }

    /** Throws 404 if there is no such version. */
    public DatasetReleased released(String classifier, int version) {
        return releases.version(Ids.name("classifier", classifier), version)
                .orElseThrow(() -> Problem.notFound("dataset", classifier + "/" + version));
    }

    public boolean exists(String classifier, int version) {
        return releases.version(classifier, version).isPresent();
    }

    /** Whether a dataset of the classifier was asked for and is not there yet. */
    public boolean pending(String classifier) {
        return !releases.pending(classifier).isEmpty();
    }

    /** All versions of all classifiers. */
    public List<DatasetReleased> all() {
        return releases.all();
    }

    /** The page for people, in Markdown. */
    public byte[] card(DatasetReleased dataset) {
        return store.get(ObjectKeys.datasetCard(dataset.classifier(), dataset.version()), MAX_CARD_BYTES)
                .orElseThrow(() -> Problem.notFound("dataset card", dataset.classifier() + "/" + dataset.version()));
    }

    /** All items, sorted by label, then image; to be closed. */
    public Stream<DatasetItem> items(DatasetReleased dataset) {
        return Manifests.read(store.open(ObjectKeys.datasetManifest(dataset.classifier(), dataset.version()))
                .orElseThrow(
                        () -> Problem.notFound("dataset manifest", dataset.classifier() + "/" + dataset.version())));
    }
}

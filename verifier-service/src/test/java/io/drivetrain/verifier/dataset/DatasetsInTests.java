package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.platform.object.ObjectStore;

/** Datasets that facts were said of. */
public final class DatasetsInTests {

    private final Releases releases = new Releases();
    private final Datasets datasets;

    public DatasetsInTests(ObjectStore store) {
        this.datasets = new Datasets(releases, store);
    }

    public Datasets datasets() {
        return datasets;
    }

    public void released(DatasetReleased fact) {
        releases.apply(fact);
    }

    public void requested(DatasetRequested fact) {
        releases.apply(fact);
    }
}

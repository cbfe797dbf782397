package io.drivetrain.verifier.export;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.manifest.DatasetItem;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A dataset on its way out.
 *
 * @param objective what the classifier is for; may be empty
 * @param card the page for people
 * @param items what goes out, in the order of the manifest; each call reads it anew, and each stream is to be closed
 */
record Shipment(DatasetReleased dataset, String objective, byte[] card, Supplier<Stream<DatasetItem>> items) {

    /** {@code bears-v3}. */
    String name() {
        return dataset.classifier() + "-v" + dataset.version();
    }
}

package io.drivetrain.trainer.registry;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.manifest.ModelManifest;
import java.time.Instant;

/** A model version whose manifest is in the object store. */
public record PublishedModel(ModelManifest manifest, String manifestSha256) {

    public int version() {
        return manifest.version();
    }

    /** What is said about it. */
    public ModelTrained fact(Instant at) {
        return new ModelTrained(
                manifest.classifier(),
                manifest.version(),
                manifest.run(),
                manifest.dataset(),
                ObjectKeys.modelManifest(manifest.classifier(), manifest.version()),
                manifestSha256,
                manifest.labels(),
                manifest.metrics().getOrDefault("accuracy", 0.0),
                manifest.parity().getOrDefault("maxAbsDiff", Double.POSITIVE_INFINITY),
                Actor.service("trainer"),
                at);
    }
}

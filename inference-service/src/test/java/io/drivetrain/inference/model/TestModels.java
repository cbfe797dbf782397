package io.drivetrain.inference.model;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.TinyOnnx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts tiny models where the trainer would, and says what it would say. */
public final class TestModels {

    public static final int SIZE = 16;
    public static final List<String> LABELS = List.of("red", "green", "blue");

    private TestModels() {}

    /** Stores a version that tells colours apart, with its manifest, and returns the fact about it. */
    public static ModelTrained publish(ObjectStore store, String classifier, int version) {
        return publish(store, classifier, version, TinyOnnx.colours(SIZE, .02f * version));
    }

    public static ModelTrained publish(ObjectStore store, String classifier, int version, byte[] onnx) {
        return publish(store, classifier, version, onnx, Digests.sha256(onnx));
    }

    /** @param promised what the manifest says the network's SHA-256 is */
    public static ModelTrained publish(
            ObjectStore store, String classifier, int version, byte[] onnx, String promised) {
        var manifest = Json.write(manifest(classifier, version, promised));
        store.putIfAbsent(ObjectKeys.model(classifier, version, ModelManifest.MODEL_FILE), onnx, "application/onnx");
        store.putIfAbsent(ObjectKeys.modelManifest(classifier, version), manifest, "application/json");
        return trained(classifier, version, Digests.sha256(manifest));
    }

    public static ModelTrained trained(String classifier, int version, String manifestSha256) {
        return new ModelTrained(
                classifier,
                version,
                "run-" + version,
                1,
                ObjectKeys.modelManifest(classifier, version),
                manifestSha256,
                LABELS,
                .9,
                1e-6,
                Actor.service("trainer"),
                Instant.now());
    }

    public static RolloutChanged rollout(
            String classifier, long revision, int champion, int previous, @Nullable Challenger challenger) {
        return new RolloutChanged(
                classifier,
                revision,
                champion,
                previous,
                challenger,
                "request-" + revision,
                "a test",
                Map.of(),
                Actor.service("monitor"),
                Instant.now());
    }

    private static ModelManifest manifest(String classifier, int version, String onnxSha256) {
        return new ModelManifest(
                classifier,
                version,
                "run-" + version,
                1,
                Recipe.defaults(),
                LABELS,
                Map.of(ModelManifest.MODEL_FILE, onnxSha256),
                new ModelManifest.Preprocessing(SIZE, Recipe.Resize.CROP, "uint8"),
                Map.of("accuracy", .9),
                Map.of("maxAbsDiff", 1e-6),
                new ModelManifest.Profile(0, Map.of(), List.of(), List.of(), List.of(), List.of()),
                Instant.now());
    }
}

package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.manifest.FeaturesManifest;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.TinyOnnx;
import io.drivetrain.verifier.Given;
import java.util.List;
import java.util.Map;

/** Networks in a store whose embedding is the mean colour of a picture. */
public final class Networks {

    public static final int SIDE = 16;
    private static final Preprocessing PREPROCESSING = new Preprocessing(SIDE, Recipe.Resize.SQUISH, "uint8");

    private Networks() {}

    public static byte[] onnx() {
        return TinyOnnx.colours(SIDE, 1);
    }

    public static void backbone(ObjectStore store, String name) {
        store.putIfAbsent(ObjectKeys.backboneFeatures(name), onnx(), "application/octet-stream");
        var manifest = new FeaturesManifest(name, Given.sha("weights"), Digests.sha256(onnx()), PREPROCESSING, 3);
        store.putIfAbsent(ObjectKeys.backboneFeaturesManifest(name), Json.write(manifest), "application/json");
    }

    /** A trained version; another one for each number. */
    public static ModelTrained model(ObjectStore store, String classifier, int version) {
        byte[] onnx = TinyOnnx.colours(SIDE, version);
        var manifest = Json.write(new ModelManifest(
                classifier,
                version,
                "run-" + version,
                1,
                Recipe.defaults(),
                List.of("red", "green", "blue"),
                Map.of(ModelManifest.MODEL_FILE, Digests.sha256(onnx)),
                PREPROCESSING,
                Map.of(),
                Map.of(),
                new ModelManifest.Profile(0, Map.of(), List.of(), List.of(), List.of(), List.of()),
                Given.NOW));
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
                List.of("red", "green", "blue"),
                .9,
                1e-6,
                Actor.service("trainer"),
                Given.NOW);
    }
}

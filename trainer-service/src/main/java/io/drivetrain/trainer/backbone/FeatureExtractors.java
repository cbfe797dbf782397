package io.drivetrain.trainer.backbone;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.contracts.manifest.FeaturesManifest;
import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.trainer.export.BodyExport;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.BadSafetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes a backbone useful before anything was trained: its body as ONNX, which others run to get embeddings of pictures.
 * Equal weights give equal bytes.
 */
final class FeatureExtractors {

    /** What ImageNet's networks were trained at. */
    private static final int SIDE = 224;

    private static final String INPUT = "uint8[batch][" + SIDE + "][" + SIDE + "][3]";
    private static final Blueprint BLUEPRINT = Blueprint.of(Architecture.RESNET18, Backbones.ANY_CLASSES);

    private final ObjectStore objects;

    FeatureExtractors(ObjectStore objects) {
        this.objects = objects;
    }

    boolean has(String backbone) {
        return objects.stat(ObjectKeys.backboneFeaturesManifest(backbone)).isPresent();
    }

    /**
     * Exports the body unless that was done.
     *
     * @param weights a file of the backbone's weights, checked before; the export is written beside it
     */
    void make(Backbone backbone, Path weights) throws IOException {
        if (has(backbone.name())) {
            return;
        }
        Path file = weights.resolveSibling(weights.getFileName() + ".features");
        try {
            export(backbone, weights, file);
            String sha256 = Digests.sha256(file);
            put(ObjectKeys.backboneFeatures(backbone.name()), file, sha256);
            var manifest = new FeaturesManifest(
                    backbone.name(),
                    backbone.sha256(),
                    sha256,
                    new Preprocessing(SIDE, Resize.CROP, INPUT),
                    BLUEPRINT.head().embedding());
            objects.putIfAbsent(
                    ObjectKeys.backboneFeaturesManifest(backbone.name()), Json.write(manifest), "application/json");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void export(Backbone backbone, Path weights, Path file) throws IOException {
        try {
            BodyExport.write(BLUEPRINT, weights, SIDE, Map.of("weights", backbone.sha256()), file);
        } catch (BadSafetensors e) {
            throw new IOException("the weights of backbone '" + backbone.name() + "' changed since they were kept", e);
        }
    }

    /** Without its manifest nobody can know of the file, so another one that a try before left is replaced. */
    private void put(String key, Path file, String sha256) throws IOException {
        if (objects.putIfAbsent(key, file, "application/octet-stream")) {
            return;
        }
        String there;
        try (var in = objects.open(key).orElseThrow()) {
            there = Digests.sha256(in);
        }
        if (!there.equals(sha256)) {
            objects.delete(key);
            objects.putIfAbsent(key, file, "application/octet-stream");
        }
    }
}

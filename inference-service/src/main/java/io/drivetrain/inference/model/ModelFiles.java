package io.drivetrain.inference.model;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;

/**
 * Fetches a version and lets nothing through that is not byte for byte what its fact promised: the fact has the
 * manifest's digest, the manifest has the files' digests.
 */
final class ModelFiles {

    private static final long MAX_MANIFEST = 8L << 20;

    private final ObjectStore store;
    private final long maxModel;

    ModelFiles(ObjectStore store, long maxModel) {
        this.store = store;
        this.maxModel = maxModel;
    }

    /** A version's manifest and the bytes of its network, both checked. */
    record Checked(ModelManifest manifest, byte[] onnx) {}

    /**
     * @throws ModelRejected if the version is not what its fact promised
     * @throws io.drivetrain.platform.object.ObjectStoreException if the store does not answer, which passes
     */
    Checked fetch(ModelTrained trained) {
        var ref = new ModelRef(trained.classifier(), trained.version());
        var manifest = manifest(ref, trained);
        var name = ModelManifest.MODEL_FILE;
        var onnx = bytes(ref, ObjectKeys.model(ref.classifier(), ref.version(), name), maxModel);
        var promised = manifest.files().get(name);
        requireDigest(ref, name, onnx, promised == null ? "" : promised, "its manifest");
        OnnxScan.check(ref, onnx);
        return new Checked(manifest, onnx);
    }

    private ModelManifest manifest(ModelRef ref, ModelTrained trained) {
        var key = ObjectKeys.modelManifest(ref.classifier(), ref.version());
        var bytes = bytes(ref, key, MAX_MANIFEST);
        requireDigest(ref, "manifest.json", bytes, trained.manifestSha256(), "the fact of its training");
        ModelManifest manifest;
        try {
            manifest = Json.read(bytes, ModelManifest.class);
        } catch (InvalidContract e) {
            throw new ModelRejected("model " + ref + ": its manifest is " + e.getMessage(), e);
        }
        var named = new ModelRef(manifest.classifier(), manifest.version());
        require(ref, named.equals(ref), "its manifest is that of " + named);
        require(ref, manifest.labels().equals(trained.labels()), "its manifest names other labels than its fact");
        require(ref, manifest.preprocessing() != null, "its manifest does not say how a picture becomes its input");
        int size = manifest.preprocessing().imageSize();
        require(ref, size >= 16 && size <= 1024, "its pictures must be 16 to 1024 pixels wide, not " + size);
        return manifest;
    }

    private byte[] bytes(ModelRef ref, String key, long max) {
        var stat = store.stat(key);
        require(
                ref,
                stat.isEmpty() || stat.get().bytes() <= max,
                "object '" + key + "' is larger than " + max + " bytes");
        return store.get(key, max)
                .orElseThrow(() -> new ModelRejected("model " + ref + ": there is no object '" + key + "'"));
    }

    private static void requireDigest(ModelRef ref, String file, byte[] bytes, String promised, String by) {
        var actual = Digests.sha256(bytes);
        require(
                ref,
                actual.equals(promised),
                file + " has the SHA-256 " + actual + ", but " + by + " promises " + promised);
    }

    private static void require(ModelRef ref, boolean holds, String problem) {
        if (!holds) {
            throw new ModelRejected("model " + ref + ": " + problem);
        }
    }
}

package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;

/**
 * A network that turns pictures into embeddings.
 *
 * @param key of the ONNX object
 * @param sha256 of its bytes, promised by a manifest; they are checked against it before they are loaded
 * @param preprocessing how a picture becomes its input
 */
public record Extractor(String key, String sha256, Preprocessing preprocessing, Origin origin) {

    /** Whose body it is. */
    public sealed interface Origin {

        /** A trained version of the classifier itself; it was trained on a part of that dataset. */
        record Model(int version, int dataset) implements Origin {}

        /** Pretrained weights, which never saw the classifier's labels. */
        record Backbone(String name) implements Origin {}
    }
}

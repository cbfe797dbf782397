package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Embeddings that were computed before, one object per extractor and picture: little-endian floats. */
final class EmbeddingStore {

    private static final int MAX_BYTES = 1 << 18;

    private final ObjectStore store;

    EmbeddingStore(ObjectStore store) {
        this.store = store;
    }

    Optional<float[]> get(String extractor, String image) {
        return store.get(ObjectKeys.embedding(extractor, image), MAX_BYTES)
                .filter(bytes -> bytes.length > 0 && bytes.length % Float.BYTES == 0)
                .map(bytes -> {
                    var floats = new float[bytes.length / Float.BYTES];
                    ByteBuffer.wrap(bytes)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer()
                            .get(floats);
                    return floats;
                });
    }

    void put(String extractor, String image, float[] embedding) {
        var bytes = ByteBuffer.allocate(embedding.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(embedding);
        store.putIfAbsent(ObjectKeys.embedding(extractor, image), bytes.array(), "application/octet-stream");
    }
}

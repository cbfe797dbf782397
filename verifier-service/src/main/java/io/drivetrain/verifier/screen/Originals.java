package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.imaging.UndecodableException.Reason;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import java.util.function.Function;

/** Fetches the bytes of gathered pictures and checks that they are those that were gathered. */
final class Originals {

    private final ObjectStore store;
    private final long maxBytes;

    Originals(ObjectStore store, long maxBytes) {
        this.store = store;
        this.maxBytes = maxBytes;
    }

    /** What {@code look} finds in the bytes, or why there is nothing to look at. */
    Look look(String image, Function<byte[], Look> look) {
        var key = ObjectKeys.image(image);
        var stored = store.stat(key);
        if (stored.isPresent() && stored.get().bytes() > maxBytes) {
            return unusable(
                    Reason.TOO_LARGE.code(),
                    "the file has " + stored.get().bytes() + " bytes, allowed are " + maxBytes);
        }
        var bytes = stored.flatMap(there -> store.get(key, maxBytes));
        if (bytes.isEmpty()) {
            return unusable(Verdicts.MISSING, "its bytes are not in the object store");
        }
        if (!Digests.sha256(bytes.get()).equals(image)) {
            return unusable(Reason.CORRUPT.code(), "the stored bytes are not those that were gathered");
        }
        return look.apply(bytes.get());
    }

    private static Look unusable(String reason, String detail) {
        return new Look.Unusable(reason, detail, null);
    }
}

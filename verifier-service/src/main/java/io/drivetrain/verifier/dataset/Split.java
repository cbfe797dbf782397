package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import java.nio.charset.StandardCharsets;

/**
 * Which part a picture falls in: by a hash of the seed and its pixels alone. The same picture falls in the same part in
 * every release with that seed, however many pictures come and go; the share is met on average.
 */
final class Split {

    private final long seed;
    private final double validShare;

    Split(long seed, double validShare) {
        this.seed = seed;
        this.validShare = validShare;
    }

    /** @param pixels digest of the decoded pixels: pictures that look the same stay together */
    Part part(String pixels) {
        String hash = Digests.sha256((seed + ":" + pixels).getBytes(StandardCharsets.UTF_8));
        double position = Long.parseLong(hash.substring(0, 12), 16) / (double) (1L << 48);
        return position < validShare ? Part.VALID : Part.TRAIN;
    }
}

package io.drivetrain.trainer.registry;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Version numbers: a run owns the number whose claim object it created, for ever. */
final class VersionClaims {

    private static final String JSON = "application/json";
    private static final int MAX_BYTES = 4096;

    /** The content of a claim object. */
    record Claim(String run, Instant at) {}

    private final ObjectStore objects;

    VersionClaims(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * The number of {@code run}: its own from an earlier attempt, or else the first free one.
     *
     * @param taken numbers known to be of other runs, which need not be asked about
     */
    int claim(String classifier, String run, Set<Integer> taken, Instant now) {
        for (int version = 1; ; version++) {
            if (!taken.contains(version) && owns(classifier, version, run, now)) {
                return version;
            }
        }
    }

    private boolean owns(String classifier, int version, String run, Instant now) {
        String key = ObjectKeys.modelClaim(classifier, version);
        Optional<byte[]> claim = objects.get(key, MAX_BYTES);
        if (claim.isEmpty() && objects.putIfAbsent(key, Json.write(new Claim(run, now)), JSON)) {
            return true;
        }
        return claim.or(() -> objects.get(key, MAX_BYTES))
                .map(json -> Json.read(json, Claim.class).run().equals(run))
                .orElse(false);
    }
}

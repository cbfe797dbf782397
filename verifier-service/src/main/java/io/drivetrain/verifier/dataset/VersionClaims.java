package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.util.Set;

/** Allots version numbers: who creates the claim object owns the number, and a request that comes again finds its own. */
final class VersionClaims {

    private static final int MAX_CLAIM_BYTES = 4096;

    record Claim(String request) {}

    private final ObjectStore store;

    VersionClaims(ObjectStore store) {
        this.store = store;
    }

    /** The number of {@code request}: the first that is not {@code released} and not claimed by another request. */
    int claim(String classifier, String request, Set<Integer> released) {
        for (int version = 1; ; version++) {
            if (!released.contains(version) && owns(classifier, version, request)) {
                return version;
            }
        }
    }

    private boolean owns(String classifier, int version, String request) {
        var key = ObjectKeys.datasetClaim(classifier, version);
        return store.putIfAbsent(key, Json.write(new Claim(request)), "application/json")
                || store.get(key, MAX_CLAIM_BYTES)
                        .map(bytes -> Json.read(bytes, Claim.class).request().equals(request))
                        .orElse(false);
    }
}

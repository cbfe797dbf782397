package io.drivetrain.platform.object;

import io.drivetrain.contracts.Json;
import java.util.Set;

/**
 * Allots version numbers without a coordinator: whoever creates the claim object owns the number for ever, and an owner
 * that comes again finds its own.
 */
public final class VersionClaims {

    private static final int MAX_BYTES = 4096;

    /** Where the claim of a number lies. */
    public interface Key {
        String of(String classifier, int version);
    }

    record Claim(String owner) {}

    private final ObjectStore store;
    private final Key key;

    public VersionClaims(ObjectStore store, Key key) {
        this.store = store;
        this.key = key;
    }

    /**
     * The number of {@code owner}: its own from an earlier attempt, or else the first free one.
     *
     * @param owner a run's or request's id
     * @param taken numbers known to be of others, which need not be asked about
     * @throws ObjectStoreException if the store does not answer
     */
    public int claim(String classifier, String owner, Set<Integer> taken) {
        for (int version = 1; ; version++) {
            if (!taken.contains(version) && owns(key.of(classifier, version), owner)) {
                return version;
            }
        }
    }

    private boolean owns(String claim, String owner) {
        return store.putIfAbsent(claim, Json.write(new Claim(owner)), "application/json")
                || store.get(claim, MAX_BYTES)
                        .map(bytes -> Json.read(bytes, Claim.class).owner().equals(owner))
                        .orElse(false);
    }
}

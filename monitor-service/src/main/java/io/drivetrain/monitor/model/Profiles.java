package io.drivetrain.monitor.model;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What versions' validation pictures looked like, read from their manifests in the object store, a few kept at hand. */
@ApplicationScoped
public class Profiles {

    private static final Logger LOG = Logger.getLogger(Profiles.class);
    private static final int KEPT = 200;
    private static final long MANIFEST_BYTES = 16L << 20;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private record Key(String classifier, int version) {}

    private record Read(Optional<Profile> profile, Instant until) {}

    private final Models models;
    private final ObjectStore store;
    private final LinkedHashMap<Key, Read> kept = new LinkedHashMap<>();

    public Profiles(Models models, ObjectStore store) {
        this.models = models;
        this.store = store;
    }

    /** Empty if the version, its manifest or its profile is not there or not to be trusted; that is tried again later. */
    public synchronized Optional<Profile> of(String classifier, int version) {
        var key = new Key(classifier, version);
        var read = kept.get(key);
        if (read == null || Instant.now().isAfter(read.until)) {
            var profile = models.find(classifier, version).flatMap(this::read);
            read = new Read(
                    profile, profile.isPresent() ? Instant.MAX : Instant.now().plus(PAUSE));
            kept.put(key, read);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return read.profile;
    }

    private Optional<Profile> read(ModelTrained model) {
        String key = ObjectKeys.modelManifest(model.classifier(), model.version());
        try {
            var bytes = store.get(key, MANIFEST_BYTES);
            if (bytes.isEmpty()) {
                LOG.warnf("there is no object '%s', so version %d is not compared", key, model.version());
                return Optional.empty();
            }
            String digest = Digests.sha256(bytes.get());
            InvalidContract.require(
                    digest.equals(model.manifestSha256()),
                    "object '" + key + "' is not the manifest that was announced: its SHA-256 is " + digest);
            return Optional.ofNullable(
                    Json.read(bytes.get(), ModelManifest.class).profile());
        } catch (ObjectStoreException | InvalidContract e) {
            LOG.warnf(
                    "no validation profile for '%s' version %d: %s",
                    model.classifier(), model.version(), e.getMessage());
            return Optional.empty();
        }
    }
}

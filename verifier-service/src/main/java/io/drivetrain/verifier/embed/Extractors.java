package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.manifest.FeaturesManifest;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.embed.Extractor.Origin;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the extractor of a classifier: the body of its newest trained version, else that of a backbone, the one its
 * definition names before any other.
 */
@Singleton
public class Extractors {

    private static final Logger LOG = Logger.getLogger(Extractors.class);
    private static final String BACKBONES = "backbones/";
    private static final String FEATURES = ".features.json";
    private static final int MOST_LISTED = 1000;
    private static final long MAX_MANIFEST = 8L << 20;

    private final ObjectStore store;
    private final NewestModels models;

    Extractors(ObjectStore store, NewestModels models) {
        this.store = store;
        this.models = models;
    }

    /**
     * None if neither a version was trained nor a backbone is there.
     *
     * @param backbone that the classifier's definition names
     */
    public Optional<Extractor> find(String classifier, @Nullable String backbone) {
        return models.of(classifier).flatMap(this::trained).or(() -> anyBackbone(backbone));
    }

    /** A version that is not what its fact promises is none. */
    private Optional<Extractor> trained(ModelTrained fact) {
        var key = ObjectKeys.modelManifest(fact.classifier(), fact.version());
        var bytes = store.get(key, MAX_MANIFEST);
        if (bytes.isEmpty() || !Digests.sha256(bytes.get()).equals(fact.manifestSha256())) {
            LOG.warnf("'%s' is not the manifest its fact promises; that version gives no embeddings", key);
            return Optional.empty();
        }
        var manifest = Json.read(bytes.get(), ModelManifest.class);
        var sha256 = manifest.files().get(ModelManifest.MODEL_FILE);
        return sha256 == null
                ? Optional.empty()
                : Optional.of(new Extractor(
                        ObjectKeys.model(fact.classifier(), fact.version(), ModelManifest.MODEL_FILE),
                        sha256,
                        manifest.preprocessing(),
                        new Origin.Model(fact.version(), fact.dataset())));
    }

    private Optional<Extractor> anyBackbone(@Nullable String named) {
        var there = store.list(BACKBONES, MOST_LISTED).stream()
                .filter(key -> key.endsWith(FEATURES))
                .map(key -> key.substring(BACKBONES.length(), key.length() - FEATURES.length()));
        var first = named == null ? Stream.<String>empty() : Stream.of(named);
        return Stream.concat(first, there)
                .flatMap(name -> backbone(name).stream())
                .findFirst();
    }

    private Optional<Extractor> backbone(String name) {
        try {
            return store.get(ObjectKeys.backboneFeaturesManifest(name), MAX_MANIFEST)
                    .map(bytes -> Json.read(bytes, FeaturesManifest.class))
                    .map(manifest -> new Extractor(
                            ObjectKeys.backboneFeatures(name),
                            manifest.sha256(),
                            manifest.preprocessing(),
                            new Origin.Backbone(name)));
        } catch (InvalidContract e) {
            LOG.warnf("the features of backbone '%s' have no readable manifest: %s", name, e.getMessage());
            return Optional.empty();
        }
    }
}

package io.drivetrain.trainer.backbone;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the feature extractors of backbones that were kept before there were any, or whose export was cut short. */
@ApplicationScoped
class BackboneFeatures {

    private static final Logger LOG = Logger.getLogger(BackboneFeatures.class);

    private final ObjectStore objects;
    private final Backbones backbones;
    private final Path folder;

    BackboneFeatures(
            ObjectStore objects, Backbones backbones, @ConfigProperty(name = "drivetrain.data-dir") Path folder) {
        this.objects = objects;
        this.backbones = backbones;
        this.folder = folder.resolve("incoming");
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().name("backbone-features").daemon().start(this::makeMissing);
    }

    /** One that cannot be made keeps none of the others; the next start tries again. */
    void makeMissing() {
        var extractors = new FeatureExtractors(objects);
        try {
            for (var backbone : backbones.all()) {
                if (!extractors.has(backbone.name())) {
                    make(extractors, backbone);
                }
            }
        } catch (ObjectStoreException e) {
            LOG.warnf("feature extractors are not looked for before the next start: %s", e.getMessage());
        }
    }

    private void make(FeatureExtractors extractors, Backbone backbone) {
        try {
            Files.createDirectories(folder);
            Path weights = Files.createTempFile(folder, "weights-", ".part");
            try (var in = objects.open(ObjectKeys.backbone(backbone.name())).orElseThrow()) {
                Files.copy(in, weights, StandardCopyOption.REPLACE_EXISTING);
                extractors.make(backbone, weights);
                LOG.infof("made the feature extractor of backbone '%s'", backbone.name());
            } finally {
                Files.deleteIfExists(weights);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "the feature extractor of backbone '%s' could not be made", backbone.name());
        }
    }
}

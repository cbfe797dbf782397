package io.drivetrain.trainer.registry;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.TrainingRequested;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.VersionClaims;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.trainer.data.ModelInput;
import io.drivetrain.trainer.worker.Result;
import io.drivetrain.trainer.worker.WorkFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a finished model into the object store: a number is claimed, files come first, the manifest that lists them last.
 * Done again for the same run it comes to the same version.
 */
@ApplicationScoped
public class Publisher {

    static final String LABELS_FILE = "labels.txt";
    private static final Patience AWAY = Patience.of(Duration.ofMinutes(1));
    private static final long MAX_MANIFEST_BYTES = 4 << 20;

    private final ObjectStore objects;
    private final Models models;
    private final Patience patience;
    private final Clock clock;

    @Inject
    public Publisher(ObjectStore objects, Models models) {
        this(objects, models, AWAY, Clock.systemUTC());
    }

    Publisher(ObjectStore objects, Models models, Patience patience, Clock clock) {
        this.objects = objects;
        this.models = models;
        this.patience = patience;
        this.clock = clock;
    }

    /** Publishes what the worker of {@code request} left in {@code folder}. */
    public PublishedModel publish(TrainingRequested request, WorkFolder folder)
            throws IOException, InterruptedException {
        Result result = Json.read(Files.readAllBytes(folder.result()), Result.class);
        return patience.call(() -> publish(request, folder.model(), result));
    }

    private PublishedModel publish(TrainingRequested request, Path model, Result result) {
        String classifier = request.classifier();
        Instant now = clock.instant();
        int version = new VersionClaims(objects, ObjectKeys::modelClaim)
                .claim(classifier, request.run(), models.versions(classifier));
        Optional<PublishedModel> before = published(classifier, version);
        if (before.isPresent()) {
            return before.get();
        }
        byte[] labels = (String.join("\n", request.labels()) + "\n").getBytes(StandardCharsets.UTF_8);
        put(ObjectKeys.model(classifier, version, ModelManifest.MODEL_FILE), model, result.modelSha256());
        objects.putIfAbsent(ObjectKeys.model(classifier, version, LABELS_FILE), labels, "text/plain");
        byte[] manifest = Json.write(manifest(request, version, result, Digests.sha256(labels), now));
        objects.putIfAbsent(ObjectKeys.modelManifest(classifier, version), manifest, "application/json");
        return published(classifier, version).orElseThrow();
    }

    private Optional<PublishedModel> published(String classifier, int version) {
        return objects.get(ObjectKeys.modelManifest(classifier, version), MAX_MANIFEST_BYTES)
                .map(json -> new PublishedModel(Json.read(json, ModelManifest.class), Digests.sha256(json)));
    }

    /** Without a manifest nobody can know of the file, so one that an attempt before left half-way is replaced. */
    private void put(String key, Path file, String sha256) {
        if (!objects.putIfAbsent(key, file, "application/octet-stream") && !sha256.equals(digest(key))) {
            objects.delete(key);
            objects.putIfAbsent(key, file, "application/octet-stream");
        }
    }

    private String digest(String key) {
        try (InputStream in = objects.open(key).orElseGet(InputStream::nullInputStream)) {
            return Digests.sha256(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(key + " cannot be read", e);
        }
    }

    private static ModelManifest manifest(
            TrainingRequested request, int version, Result result, String labelsSha256, Instant now) {
        var recipe = request.recipe();
        int side = recipe.imageSize();
        return new ModelManifest(
                request.classifier(),
                version,
                request.run(),
                request.dataset(),
                recipe,
                request.labels(),
                Map.of(ModelManifest.MODEL_FILE, result.modelSha256(), LABELS_FILE, labelsSha256),
                new ModelManifest.Preprocessing(
                        side, ModelInput.fixed(recipe.resize()), "uint8[batch][" + side + "][" + side + "][3]"),
                result.metrics(),
                result.parity(),
                result.profile(),
                now);
    }
}

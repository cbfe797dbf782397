package io.drivetrain.trainer.backbone;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.BadSafetensors;
import io.drivetrain.trainer.weights.SafetensorsHeader;
import io.drivetrain.trainer.weights.ShapeCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pretrained weights. They lie at {@code backbones/NAME.safetensors}; beside each lies what was found out about it
 * when it was taken, and its feature extractor.
 */
@ApplicationScoped
public class Backbones {

    private static final String FOLDER = "backbones/";
    private static final String CARD = ".json";
    private static final String FEATURES_CARD = ".features.json";
    private static final int MOST_LISTED = 1000;
    private static final int MAX_CARD_BYTES = 4096;

    /** The body does not depend on it; a network has two classes or more. */
    static final int ANY_CLASSES = 2;

    private final ObjectStore objects;

    public Backbones(ObjectStore objects) {
        this.objects = objects;
    }

    public boolean has(String name) {
        return objects.stat(ObjectKeys.backbone(name)).isPresent();
    }

    List<Backbone> all() {
        return objects.list(FOLDER, MOST_LISTED).stream()
                .filter(key -> key.endsWith(CARD) && !key.endsWith(FEATURES_CARD))
                .flatMap(key -> objects.get(key, MAX_CARD_BYTES).stream())
                .map(json -> Json.read(json, Backbone.class))
                .toList();
    }

    /**
     * Keeps a file of ResNet-18 weights; the same file under the same name again changes nothing.
     *
     * @param expectedSha256 what the sender says the digest is; none to go without that check
     * @throws Problem if it is not what the sender says, no ResNet-18, or the name is taken by other weights
     */
    Backbone keep(String name, Path file, @Nullable String expectedSha256, String by) throws IOException {
        Ids.name("backbone", name);
        String sha256 = Digests.sha256(file);
        if (expectedSha256 != null && !expectedSha256.equals(sha256)) {
            throw Problem.invalid(
                    "digest-mismatch",
                    "backbone '" + name + "': the bytes have the SHA-256 " + sha256 + ", not " + expectedSha256);
        }
        int tensors = check(name, file);
        var card =
                new Backbone(name, Architecture.RESNET18.name(), Files.size(file), sha256, tensors, by, Instant.now());
        Optional<Backbone> before = card(name);
        if (before.isPresent() && !before.get().sha256().equals(sha256)) {
            throw Problem.conflict(
                    "backbone-exists",
                    "backbone '" + name + "' exists with the SHA-256 "
                            + before.get().sha256() + "; weights are never replaced, choose another name");
        }
        // the card first: it says which bytes the name stands for, should two files come under one name at once
        objects.putIfAbsent(cardKey(name), Json.write(card), "application/json");
        Backbone kept = card(name).orElseThrow();
        if (!kept.sha256().equals(sha256)) {
            throw Problem.conflict("backbone-exists", "backbone '" + name + "' was put in by somebody else meanwhile");
        }
        objects.putIfAbsent(ObjectKeys.backbone(name), file, "application/octet-stream");
        new FeatureExtractors(objects).make(kept, file);
        return kept;
    }

    private static int check(String name, Path file) throws IOException {
        try {
            var header = SafetensorsHeader.read(file);
            ShapeCheck.requireAll(
                    header, Blueprint.of(Architecture.RESNET18, ANY_CLASSES).bodyParameters());
            return header.tensors().size();
        } catch (BadSafetensors e) {
            throw Problem.invalid("backbone-invalid", "backbone '" + name + "' is no ResNet-18: " + e.getMessage());
        }
    }

    private Optional<Backbone> card(String name) {
        return objects.get(cardKey(name), MAX_CARD_BYTES).map(json -> Json.read(json, Backbone.class));
    }

    private static String cardKey(String name) {
        return FOLDER + Ids.name("backbone", name) + CARD;
    }
}

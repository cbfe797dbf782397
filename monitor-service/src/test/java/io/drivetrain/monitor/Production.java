package io.drivetrain.monitor;

import static io.restassured.RestAssured.given;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.TestTopics;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trainer, inference and people do to the monitor, for one classifier. */
final class Production {

    private final String classifier;
    private final TestTopics topics;

    Production(String classifier, TestTopics topics) {
        this.classifier = classifier;
        this.topics = topics;
    }

    /** A version with a manifest, validated on pictures of medium light. */
    void trained(ObjectStore store, int version) {
        var profile = new ModelManifest.Profile(
                100,
                Map.of("grizzly", 50, "teddy", 50),
                List.of(.4, .5, .6),
                List.of(25, 25, 25, 25),
                List.of(.9),
                List.of(50, 50));
        var manifest = Json.write(new ModelManifest(
                classifier,
                version,
                "run",
                1,
                Recipe.defaults(),
                List.of("grizzly", "teddy"),
                Map.of(ModelManifest.MODEL_FILE, "0".repeat(64)),
                new ModelManifest.Preprocessing(64, Recipe.Resize.CROP, "image"),
                Map.of(),
                Map.of(),
                profile,
                Instant.now()));
        var key = ObjectKeys.modelManifest(classifier, version);
        store.putIfAbsent(key, manifest, "application/json");
        topics.say(new ModelTrained(
                classifier,
                version,
                "run",
                1,
                key,
                Digests.sha256(manifest),
                List.of("grizzly", "teddy"),
                .9,
                1e-6,
                Actor.service("trainer"),
                Instant.now()));
    }

    ValidatableResponse command(String command, int version, double share, long revision) {
        var body = new HashMap<String, Object>(
                Map.of("command", command, "version", version, "why", "as planned", "expectedRevision", revision));
        if (share > 0) {
            body.put("share", share);
        }
        return given().contentType("application/json")
                .body(body)
                .post("/monitor/api/v1/classifiers/" + classifier + "/rollout")
                .then();
    }

    ValidatableResponse get(String what) {
        return given().get("/monitor/api/v1/classifiers/" + classifier + "/" + what)
                .then();
    }

    /** Version 1 as champion; revision 2. */
    void champion(ObjectStore store) {
        trained(store, 1);
        command("SHADOW", 1, 0, 0).statusCode(200);
        command("PROMOTE", 1, 0, 1).statusCode(200);
    }

    void predicts(int version, Role role, String prediction, @Nullable String label, double brightness, Instant at) {
        topics.say(new PredictionMade(
                prediction,
                classifier,
                null,
                version,
                role,
                label == null ? Map.of() : Map.of(label, .95),
                label,
                label == null ? 0 : .95,
                "",
                1,
                2,
                Map.of("brightness", brightness),
                Map.of(),
                label == null ? "out-of-memory" : null,
                at));
    }

    void predicts(int version, Role role, @Nullable String label) {
        predicts(version, role, Ids.fresh(), label, .5, Instant.now());
    }
}

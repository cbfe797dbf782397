package io.drivetrain.monitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MonitorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    ObjectStore store;

    @Test
    void aCanaryThatFailsIsTakenOutByItself() {
        try (var topics = new TestTopics(bootstrap)) {
            trained(topics, "failing", 1);
            trained(topics, "failing", 2);
            command("failing", "SHADOW", 1, 0, 0).statusCode(200);
            command("failing", "PROMOTE", 1, 0, 1).statusCode(200).body("champion", equalTo(1));
            command("failing", "SHADOW", 2, 0, 2).statusCode(200);
            command("failing", "CANARY", 2, .5, 3).statusCode(200).body("challenger.share", equalTo(.5f));
            for (int i = 0; i < 20; i++) {
                topics.say(prediction("failing", 2, Role.CANARY, .5, "load-failure"));
                topics.say(prediction("failing", 1, Role.CONTROL, .5, null));
            }
            var back = topics.await(
                    Topic.ROLLOUT_CHANGED,
                    RolloutChanged.class,
                    r -> r.classifier().equals("failing") && r.revision() == 5,
                    PATIENCE);
            assertThat(back.champion()).isEqualTo(1);
            assertThat(back.challenger()).isNull();
            assertThat(back.by()).isEqualTo(Actor.service("monitor"));
            assertThat(back.evidence()).containsKey("canaryErrors");
        }
    }

    @Test
    void aCommandOnAnOldStateIsAConflictAndAnUnknownVersionIsRefused() {
        try (var topics = new TestTopics(bootstrap)) {
            trained(topics, "stale", 1);
            command("stale", "SHADOW", 1, 0, 7).statusCode(409).body("code", equalTo("stale-revision"));
            command("stale", "SHADOW", 9, 0, 0)
                    .statusCode(422)
                    .body("detail", containsString("has no trained version 9"));
            command("stale", "CANARY", 1, .9, 0).statusCode(422).body("detail", containsString("canary share"));
        }
    }

    @Test
    void nightPicturesAreReportedOnceAndSayWhatChanged() {
        try (var topics = new TestTopics(bootstrap)) {
            trained(topics, "night", 1);
            for (int i = 0; i < 100; i++) {
                topics.say(prediction("night", 1, Role.CHAMPION, .05, null));
            }
            var report = topics.await(
                    Topic.DRIFT_REPORTED,
                    DriftReported.class,
                    d -> d.classifier().equals("night"),
                    PATIENCE);
            assertThat(report.alarm()).isTrue();
            assertThat(report.findings()).anySatisfy(f -> {
                assertThat(f.quantity()).isEqualTo("brightness");
                assertThat(f.alarm()).isTrue();
                assertThat(f.explanation()).contains("100 % of the window");
            });
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/monitor/api/v1/classifiers/night/windows")
                            .then()
                            .statusCode(200)
                            .body("[0].stats.count", equalTo(100)));
            given().get("/monitor/api/v1/classifiers/night/drift").then().body("size()", equalTo(1));
        }
    }

    private void trained(TestTopics topics, String classifier, int version) {
        var profile = new ModelManifest.Profile(
                100,
                Map.of("grizzly", 50, "teddy", 50),
                List.of(.4, .5, .6),
                List.of(25, 25, 25, 25),
                List.of(.9),
                List.of(50, 50));
        var manifest = new ModelManifest(
                classifier,
                version,
                "r",
                1,
                Recipe.defaults(),
                List.of("grizzly", "teddy"),
                Map.of(ModelManifest.MODEL_FILE, "0".repeat(64)),
                new ModelManifest.Preprocessing(64, Recipe.Resize.CROP, "image"),
                Map.of(),
                Map.of(),
                profile,
                Instant.now());
        store.putIfAbsent(ObjectKeys.modelManifest(classifier, version), Json.write(manifest), "application/json");
        topics.say(new ModelTrained(
                classifier,
                version,
                "r",
                1,
                ObjectKeys.modelManifest(classifier, version),
                "0".repeat(64),
                List.of("grizzly", "teddy"),
                .9,
                1e-6,
                Actor.service("trainer"),
                Instant.now()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !command(classifier, "SHADOW", version, 0, 99)
                        .extract()
                        .asString()
                        .contains("no trained version"));
    }

    private static ValidatableResponse command(
            String classifier, String command, int version, double share, long revision) {
        return given().contentType("application/json")
                .body(Map.of(
                        "command",
                        command,
                        "version",
                        version,
                        "share",
                        share,
                        "why",
                        "test",
                        "expectedRevision",
                        revision))
                .post("/monitor/api/v1/classifiers/" + classifier + "/rollout")
                .then();
    }

    private static PredictionMade prediction(
            String classifier, int version, Role role, double brightness, String error) {
        return new PredictionMade(
                Ids.fresh(),
                classifier,
                null,
                version,
                role,
                error == null ? Map.of("grizzly", .95, "teddy", .05) : Map.of(),
                error == null ? "grizzly" : null,
                error == null ? .95 : 0,
                "",
                1,
                2,
                Map.of("brightness", brightness),
                Map.of(),
                error,
                Instant.now());
    }
}

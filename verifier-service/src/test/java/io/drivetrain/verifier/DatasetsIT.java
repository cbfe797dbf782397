package io.drivetrain.verifier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DatasetsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    ObjectStore store;

    @TestHTTPResource("/verify/")
    String page;

    @TempDir
    Path scratch;

    @Test
    void twoVersionsAreComparedExportedAndShown() throws Exception {
        try (var topics = new TestTopics(bootstrap)) {
            topics.say(expecting("compared", new Condition("at night", "light", "night", 60)));
            gather(topics, "compared", 0, 40);
            release(topics, "compared");
            gather(topics, "compared", 40, 50);
            var second = release(topics, "compared");
            assertThat(second.counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(50);

            given().get(datasets("compared") + "/1/diff/2?limit=3")
                    .then()
                    .statusCode(200)
                    .body("unchanged", equalTo(40), "total", equalTo(10), "items.size()", equalTo(3))
                    .body("counts.grizzly.ADDED", equalTo(5), "items[0].kind", equalTo("ADDED"));
            given().get(datasets("compared") + "/1/diff/7").then().statusCode(404);
            given().get(datasets("compared") + "/1/diff/2?kind=stolen")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("kind must be one of"));

            assertThat(zipped(given().get(datasets("compared") + "/2/export?format=folders")
                            .then()
                            .statusCode(200)
                            .contentType("application/zip")
                            .extract()
                            .asByteArray()))
                    .hasSize(52)
                    .contains("LICENCES.csv", "card.md")
                    .anyMatch(name -> name.matches("train/grizzly/[0-9a-f]{64}\\.png"));
            JsonNode croissant = Json.mapper()
                    .readTree(given().get(datasets("compared") + "/2/export?format=croissant")
                            .then()
                            .statusCode(200)
                            .header("Content-Type", containsString("application/ld+json"))
                            .extract()
                            .asByteArray());
            for (int file = 0; file < 2; file++) {
                var described = croissant.path("distribution").get(file);
                byte[] served = given().urlEncodingEnabled(false)
                        .get(described.path("contentUrl").asText())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                assertThat(Digests.sha256(served))
                        .isEqualTo(described.path("sha256").asText());
            }
            given().get(datasets("compared") + "/2/export?format=csv")
                    .then()
                    .statusCode(422)
                    .body("detail", equalTo("format must be one of folders, jsonl, addresses, croissant, got 'csv'"));

            given().get("/verify/api/v1/classifiers/compared/coverage")
                    .then()
                    .statusCode(200)
                    .body(
                            "pictures",
                            equalTo(50),
                            "conditions[0].count",
                            equalTo(50),
                            "conditions[0].lacking",
                            equalTo(10));
            given().get(datasets("compared") + "/2/card")
                    .then()
                    .statusCode(200)
                    .body(containsString("- Condition at night: 10 of 60 pictures are lacking."));

            var seen = Browser.orSkip().open(page + "?classifier=compared", Browser.USUAL_MILLIS, scratch);
            assertThat(seen.faults()).isEmpty();
            assertThat(seen.document())
                    .contains(
                            "Compare with v1",
                            "Folders (zip)",
                            "Kept together",
                            "Calibration",
                            "10 lacking",
                            "Take down");
        }
    }

    @Test
    void picturesOfASourceAreTakenDownAndRefusedWhenTheyComeAgain() throws Exception {
        try (var topics = new TestTopics(bootstrap)) {
            topics.say(Given.defined("withdrawn", "grizzly", "teddy"));
            gather(topics, "withdrawn", 0, 12);
            release(topics, "withdrawn");
            topics.say(new ModelTrained(
                    "withdrawn",
                    4,
                    "run-1",
                    1,
                    "k",
                    "a".repeat(64),
                    List.of("grizzly"),
                    .9,
                    0,
                    Actor.person("a"),
                    Instant.now()));
            var prefix = Map.of("type", "prefix", "prefix", "https://pictures.example/withdrawn/1");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().contentType("application/json")
                            .body(Map.of("subject", prefix))
                            .post("/verify/api/v1/takedowns/preview")
                            .then()
                            .statusCode(200)
                            .body("pictures", equalTo(3), "affected.models[0].version", equalTo(4))
                            .body("affected.datasets[0].pictures", equalTo(3)));
            given().contentType("application/json")
                    .body(Map.of("subject", prefix, "why", "asked for", "expected", 2))
                    .post("/verify/api/v1/takedowns")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("takedown-changed"));
            given().contentType("application/json")
                    .body(Map.of("subject", prefix))
                    .post("/verify/api/v1/takedowns")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("a takedown needs a reason"));

            String takedown = given().contentType("application/json")
                    .body(Map.of("subject", prefix, "why", "asked for", "expected", 3))
                    .post("/verify/api/v1/takedowns")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("takedown");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/takedowns/" + takedown)
                            .then()
                            .statusCode(200)
                            .body("takedown.done", equalTo(true), "takedown.gone", equalTo(3))
                            .body("affected.datasets[0].version", equalTo(1)));
            String image =
                    Digests.sha256(Given.picture("withdrawn".hashCode() + 1).toPng());
            assertThat(store.stat(ObjectKeys.image(image))).isEmpty();
            assertThat(store.stat(ObjectKeys.thumbnail(image))).isEmpty();
            given().get("/verify/api/v1/images/" + image).then().statusCode(404);
            assertThat(zipped(given().get(datasets("withdrawn") + "/1/export?format=folders")
                            .asByteArray()))
                    .hasSize(9 + 2);

            topics.say(gathered(
                    "withdrawn",
                    "again",
                    1,
                    Digests.sha256(keep(Given.picture(77_777).toPng()))));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/classifiers/withdrawn/summary")
                            .then()
                            .body("rejected.withdrawn", equalTo(4), "accepted", equalTo(9)));
            assertThat(store.stat(ObjectKeys.image(
                            Digests.sha256(Given.picture(77_777).toPng()))))
                    .isEmpty();
            var second = release(topics, "withdrawn");
            assertThat(second.counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(9);
        }
    }

    @Test
    void aSweepReportsWhatNoFactNamesAndRemovesNothingYoung() {
        store.putIfAbsent(ObjectKeys.image("f".repeat(64)), new byte[5], "image/png");
        given().contentType("application/json")
                .body("{\"olderThan\":\"PT1M\"}")
                .post("/verify/api/v1/sweeps")
                .then()
                .statusCode(422)
                .body("detail", equalTo("sweep: olderThan must be PT1H at least, got PT1M"));
        given().contentType("application/json")
                .body("{\"remove\":true}")
                .post("/verify/api/v1/sweeps")
                .then()
                .statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/verify/api/v1/sweeps")
                        .then()
                        .statusCode(200)
                        .body("[0].state", equalTo("DONE"), "[0].kinds[0].prefix", equalTo("images/"))
                        .body("[0].kinds[0].young", greaterThanOrEqualTo(1), "[0].kinds[0].removed", equalTo(0)));
        assertThat(store.stat(ObjectKeys.image("f".repeat(64)))).isPresent();
    }

    private byte[] keep(byte[] bytes) {
        store.putIfAbsent(ObjectKeys.image(Digests.sha256(bytes)), bytes, "image/png");
        return bytes;
    }

    private static ImageGathered gathered(String classifier, String gathering, int number, String image) {
        return new ImageGathered(
                image,
                classifier,
                gathering,
                number % 2 == 0 ? "grizzly" : "teddy",
                100,
                "urls",
                "https://pictures.example/" + classifier + "/" + number,
                null,
                "CC0",
                "anna",
                null,
                Map.of("light", "night"),
                Instant.now());
    }

    private static ClassifierDefined expecting(String classifier, Condition condition) {
        return new ClassifierDefined(
                classifier,
                "",
                List.of(LabelSpec.of("grizzly"), LabelSpec.of("teddy")),
                List.of(),
                List.of(condition),
                "",
                Recipe.defaults(),
                Actor.person("anna"),
                Instant.now());
    }

    private static String datasets(String classifier) {
        return "/verify/api/v1/classifiers/" + classifier + "/datasets";
    }

    private static List<String> zipped(byte[] bytes) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private DatasetReleased release(TestTopics topics, String classifier) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/verify/api/v1/classifiers/" + classifier + "/summary")
                        .then()
                        .statusCode(200)
                        .body("waiting", equalTo(0)));
        String request = given().contentType("application/json")
                .body("{}")
                .post(datasets(classifier))
                .then()
                .statusCode(202)
                .extract()
                .path("request");
        var answer = topics.await(
                Topic.DATASET_RELEASED, DatasetReleased.class, r -> r.request().equals(request), PATIENCE);
        assertThat(answer.refused()).isNull();
        return answer;
    }

    /** Pictures {@code from} to {@code to}, half of each label; waits until the service knows of them. */
    private void gather(TestTopics topics, String classifier, int from, int to) {
        for (int i = from; i < to; i++) {
            byte[] bytes = Given.picture(classifier.hashCode() + i).toPng();
            topics.say(gathered(classifier, "g", i, Digests.sha256(keep(bytes))));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/verify/api/v1/classifiers/" + classifier + "/summary")
                        .then()
                        .statusCode(200)
                        .body("gathered", equalTo(to)));
    }
}

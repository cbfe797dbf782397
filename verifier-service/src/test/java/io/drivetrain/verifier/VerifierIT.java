package io.drivetrain.verifier;

import static io.drivetrain.verifier.Given.defined;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class VerifierIT {

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
    void gatheredPicturesAreScreenedLabelledAndReleased() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "bears");
            for (int i = 0; i < 40; i++) {
                gather(
                        topics,
                        "bears",
                        i % 2 == 0 ? "grizzly" : "teddy",
                        picture(i).toPng(),
                        "u" + i);
            }
            byte[] first = picture(0).toPng();
            gather(topics, "bears", "grizzly", first, "again");
            gather(topics, "bears", "teddy", picture(1).toJpeg(1), "jpeg");
            gather(topics, "bears", "teddy", "<html>".getBytes(StandardCharsets.UTF_8), "page");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/classifiers/bears/summary")
                            .then()
                            .statusCode(200)
                            .body(
                                    "waiting", equalTo(0),
                                    "gathered", equalTo(43),
                                    "rejected.not-a-picture", equalTo(1),
                                    "rejected.duplicate", equalTo(1),
                                    "labels.grizzly", equalTo(20)));
            String request = given().contentType("application/json")
                    .body("{}")
                    .post("/verify/api/v1/classifiers/bears/datasets")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("request");
            var released = topics.await(
                    Topic.DATASET_RELEASED,
                    DatasetReleased.class,
                    r -> r.request().equals(request),
                    PATIENCE);
            assertThat(released.refused()).isNull();
            assertThat(released.version()).isEqualTo(1);
            byte[] manifest = store.get(released.manifestKey(), 1 << 20).orElseThrow();
            assertThat(Digests.sha256(manifest)).isEqualTo(released.manifestSha256());
            assertThat(released.counts().values().stream().mapToInt(i -> i).sum())
                    .isEqualTo(41);
        }
    }

    @Test
    void aPersonsLabelHoldsAndAnUnknownOneIsRefused() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "relabelled");
            String image = gather(topics, "relabelled", "grizzly", picture(500).toPng(), "u");
            topics.await(
                    Topic.IMAGE_SCREENED, ImageScreened.class, s -> s.image().equals(image), PATIENCE);
            given().contentType("application/json")
                    .body(Map.of("image", image, "label", "teddy"))
                    .post("/verify/api/v1/classifiers/relabelled/labels")
                    .then()
                    .statusCode(200)
                    .body("decidedBy.name", equalTo("local"), "state", equalTo("decided"), "revision", equalTo(1));
            given().get("/verify/api/v1/classifiers/relabelled/summary").then().body("labels.teddy", equalTo(1));
            given().contentType("application/json")
                    .body(Map.of("image", image, "label", "panda"))
                    .post("/verify/api/v1/classifiers/relabelled/labels")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("has no label 'panda'"));
        }
    }

    @Test
    void twoWhoSawTheSameDoNotOverwriteEachOtherAndAnyDecisionIsTakenBack() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "contested");
            String image = gather(topics, "contested", "grizzly", picture(501).toPng(), "u");
            String other = gather(topics, "contested", "grizzly", picture(502).toPng(), "v");
            for (var each : List.of(image, other)) {
                topics.await(
                        Topic.IMAGE_SCREENED,
                        ImageScreened.class,
                        s -> s.image().equals(each),
                        PATIENCE);
            }
            label("contested", "{\"image\":\"" + image + "\",\"label\":\"teddy\",\"expectedRevision\":0}");
            given().contentType("application/json")
                    .body("{\"image\":\"" + image + "\",\"label\":null,\"expectedRevision\":0}")
                    .post("/verify/api/v1/classifiers/contested/labels")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("label-changed"), "detail", containsString("'teddy' by local meanwhile"));
            given().contentType("application/json")
                    .body(Map.of(
                            "decisions",
                            List.of(
                                    Map.of("image", image, "label", "grizzly", "expectedRevision", 0),
                                    Map.of("image", other, "label", "teddy", "expectedRevision", 0))))
                    .post("/verify/api/v1/classifiers/contested/labels/many")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo(List.of("overtaken", "decided")));
            given().contentType("application/json")
                    .body(Map.of("image", image, "revision", 1))
                    .post("/verify/api/v1/classifiers/contested/labels/undo")
                    .then()
                    .statusCode(200)
                    .body("label", equalTo("grizzly"), "revision", equalTo(2), "decidedBy.kind", equalTo("SOURCE"));
            given().get("/verify/api/v1/classifiers/contested/images/" + image + "/decisions")
                    .then()
                    .body("steps.undone", equalTo(List.of(true, false)), "source.label", equalTo("grizzly"));
            given().get("/verify/api/v1/classifiers/contested/decisions?limit=2")
                    .then()
                    .body("total", equalTo(3), "lines[0].image", equalTo(image), "lines[1].image", equalTo(other));
        }
    }

    @Test
    void aClassifierWithAnEmptyLabelGetsNoDatasetAndAReason() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "empty");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/classifiers/empty/summary")
                            .then()
                            .statusCode(200));
            String request = given().contentType("application/json")
                    .body("{}")
                    .post("/verify/api/v1/classifiers/empty/datasets")
                    .path("request");
            var answer = topics.await(
                    Topic.DATASET_RELEASED,
                    DatasetReleased.class,
                    r -> r.request().equals(request),
                    PATIENCE);
            assertThat(answer.refused()).isEqualTo("classifier 'empty' has no accepted picture");
        }
    }

    @Test
    void thePageShowsWhatWasFoundAndWhy() throws Exception {
        var browser = Browser.orSkip();
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "shown");
            String image = gather(topics, "shown", "grizzly", picture(600).toPng(), "u1");
            gather(topics, "shown", "teddy", picture(601).toPng(), "u2");
            gather(topics, "shown", "teddy", "<html>3".getBytes(StandardCharsets.UTF_8), "u3");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/classifiers/shown/summary")
                            .then()
                            .body("waiting", equalTo(0), "gathered", equalTo(3)));

            var seen = browser.open(page + "?classifier=shown", Browser.USUAL_MILLIS, scratch);

            assertThat(seen.faults()).isEmpty();
            assertThat(seen.document())
                    .contains("Verify shown", "Not accepted, by reason", "<canvas", "2 accepted pictures")
                    .contains("/verify/api/v1/images/" + image + "/thumbnail", "Release a dataset");
        }
    }

    @Test
    void aPoisonMessageBecomesADeadLetterAndTheNextPictureIsScreened() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "poisoned");
            topics.sayRaw(Topic.IMAGE_GATHERED, "k", "{broken");
            String image = gather(topics, "poisoned", "grizzly", picture(900).toPng(), "u");
            topics.await(
                    Topic.IMAGE_SCREENED, ImageScreened.class, s -> s.image().equals(image), PATIENCE);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topics.records(Topic.IMAGE_GATHERED.deadLetters("verifier")))
                            .anySatisfy(r -> assertThat(new String(r.value(), StandardCharsets.UTF_8))
                                    .isEqualTo("{broken")));
        }
    }

    @Test
    void aFactDeliveredAgainGetsNoSecondVerdict() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "again");
            byte[] bytes = picture(700).toPng();
            String image = gather(topics, "again", "grizzly", bytes, "u");
            topics.await(Topic.LABEL_DECIDED, LabelDecided.class, l -> l.image().equals(image), PATIENCE);
            gather(topics, "again", "grizzly", bytes, "u");
            // same key, same partition: once this one is screened, the repeated fact has been worked on, too
            define(topics, "again2");
            gather(topics, "again2", "grizzly", bytes, "u");
            topics.await(
                    Topic.IMAGE_SCREENED,
                    ImageScreened.class,
                    s -> s.image().equals(image) && s.classifier().equals("again2"),
                    PATIENCE);
            assertThat(topics.all(Topic.IMAGE_SCREENED, ImageScreened.class).stream()
                            .filter(s ->
                                    s.image().equals(image) && s.classifier().equals("again")))
                    .hasSize(1);
            given().get("/verify/api/v1/classifiers/again/summary")
                    .then()
                    .body("gathered", equalTo(1), "accepted", equalTo(1));
        }
    }

    @Test
    void picturesAreListedAndTheirBytesServedSoThatABrowserTrustsNothingInThem() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "served");
            byte[] bytes = picture(800).toPng();
            String image = gather(topics, "served", "grizzly", bytes, "u1");
            gather(topics, "served", "teddy", bytes, "u2");
            String page = gather(topics, "served", "teddy", "<html>2".getBytes(StandardCharsets.UTF_8), "u3");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/classifiers/served/summary")
                            .then()
                            .body("waiting", equalTo(0), "gathered", equalTo(3), "conflicts", equalTo(1)));
            given().get("/verify/api/v1/classifiers/served/images?verdict=ACCEPTED&label=grizzly")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body("items[0].image", equalTo(image))
                    .body("items[0].warnings", hasItem("label-conflict"));
            given().get("/verify/api/v1/images/" + image + "/thumbnail")
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .header("Cache-Control", containsString("immutable"));
            assertThat(given().get("/verify/api/v1/images/" + image)
                            .then()
                            .statusCode(200)
                            .contentType("image/png")
                            .extract()
                            .asByteArray())
                    .isEqualTo(bytes);
            given().get("/verify/api/v1/images/" + page).then().statusCode(404);
            given().get("/verify/api/v1/images/..%2Fx").then().statusCode(422);
            given().get("/verify/api/v1/classifiers/served/images?limit=501")
                    .then()
                    .statusCode(422)
                    .body("detail", equalTo("limit must be 1 to 500, got 501"));
            given().get("/verify/api/v1/classifiers/served/images?verdict=maybe")
                    .then()
                    .statusCode(422);
            given().get("/verify/api/v1/classifiers/nobody/summary").then().statusCode(404);
        }
    }

    @Test
    void anAcceptedPictureCanBeRemovedAndTheRemovalUndone() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "removals");
            String image = gather(topics, "removals", "grizzly", picture(850).toPng(), "u");
            topics.await(Topic.LABEL_DECIDED, LabelDecided.class, l -> l.image().equals(image), PATIENCE);
            label("removals", "{\"image\":\"" + image + "\",\"label\":null,\"why\":\"a statue\"}");
            given().get("/verify/api/v1/classifiers/removals/summary")
                    .then()
                    .body("removed", equalTo(1), "labels.grizzly", equalTo(0));
            label("removals", "{\"image\":\"" + image + "\",\"label\":\"grizzly\"}");
            given().get("/verify/api/v1/classifiers/removals/summary")
                    .then()
                    .body("removed", equalTo(0), "labels.grizzly", equalTo(1));
        }
    }

    @Test
    void aDatasetIsReleasedOnceForARequestSaidTwiceAndCanBeReadInPages() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "paged");
            for (int i = 0; i < 12; i++) {
                gather(
                        topics,
                        "paged",
                        i % 2 == 0 ? "grizzly" : "teddy",
                        picture(1000 + i).toPng(),
                        "u" + i);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/verify/api/v1/classifiers/paged/summary")
                            .then()
                            .body("waiting", equalTo(0), "accepted", equalTo(12)));
            var request = new DatasetRequested(
                    "fixed-request", "paged", DatasetPlan.twoParts(7, .25), Actor.person("anna"), Instant.now());
            topics.say(request);
            topics.say(request);
            topics.sayRaw(Topic.DATASET_REQUESTED, "paged", "[]");
            var last = new DatasetRequested(
                    "last-request", "paged", DatasetPlan.twoParts(7, .25), Actor.person("anna"), Instant.now());
            topics.say(last);
            topics.await(
                    Topic.DATASET_RELEASED,
                    DatasetReleased.class,
                    r -> r.request().equals("last-request"),
                    PATIENCE);
            assertThat(topics.all(Topic.DATASET_RELEASED, DatasetReleased.class).stream()
                            .filter(r -> r.classifier().equals("paged")))
                    .extracting(DatasetReleased::version)
                    .containsExactly(1, 2);
            given().get("/verify/api/v1/classifiers/paged/datasets/1?offset=10&limit=5")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(12), "items.size()", equalTo(2), "dataset.seed", equalTo(7));
            given().get("/verify/api/v1/classifiers/paged/datasets?request=fixed-request")
                    .then()
                    .body("size()", equalTo(1), "[0].version", equalTo(1));
            given().get("/verify/api/v1/classifiers/paged/datasets/1/card")
                    .then()
                    .statusCode(200)
                    .body(containsString("# Dataset paged, version 1"));
            given().get("/verify/api/v1/classifiers/paged/datasets/9").then().statusCode(404);
            given().get("/verify/api/v1/classifiers/paged/datasets/1/test")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("the locked test of dataset 1 of 'paged' opens with a reason"));
            given().queryParam("why", "the final comparison")
                    .get("/verify/api/v1/classifiers/paged/datasets/1/test")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0));
            given().contentType("application/json")
                    .body("{\"validShare\": 1.5}")
                    .post("/verify/api/v1/classifiers/paged/datasets")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("validShare must be above 0 and below 1"));
            given().contentType("application/json")
                    .body("{}")
                    .post("/verify/api/v1/classifiers/nobody/datasets")
                    .then()
                    .statusCode(404);
        }
    }

    private static void label(String classifier, String body) {
        given().contentType("application/json")
                .body(body)
                .post("/verify/api/v1/classifiers/" + classifier + "/labels")
                .then()
                .statusCode(200);
    }

    private static void define(TestTopics topics, String classifier) {
        topics.say(defined(classifier, "grizzly", "teddy"));
    }

    private String gather(TestTopics topics, String classifier, String label, byte[] bytes, String url) {
        String image = Digests.sha256(bytes);
        store.putIfAbsent(ObjectKeys.image(image), bytes, "application/octet-stream");
        topics.say(new ImageGathered(
                image,
                classifier,
                "g",
                label,
                bytes.length,
                "urls",
                url,
                null,
                null,
                null,
                null,
                Map.of(),
                Instant.now()));
        return image;
    }

    private static RgbImage picture(int seed) {
        var pixels = new byte[40 * 30 * 3];
        new Random(seed).nextBytes(pixels);
        return RgbImage.of(40, 30, pixels);
    }
}

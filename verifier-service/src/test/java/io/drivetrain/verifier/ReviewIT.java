package io.drivetrain.verifier;

import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Scenes.scene;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ReviewRequested;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that people are asked about, from the question to the data. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReviewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String API = "/verify/api/v1/classifiers/";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    ObjectStore store;

    @TestHTTPResource("/verify/")
    String page;

    @TempDir
    Path scratch;

    @Test
    void aCapturedPictureIsAnsweredBlindAndEntersTheData() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "doubted-live");
            byte[] bytes = scene(71, 160, 120).toPng();
            capture(topics, "doubted-live", "q-live", bytes);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get(API + "doubted-live/reviews")
                            .then()
                            .body(
                                    "total",
                                    equalTo(1),
                                    "items[0].answer",
                                    nullValue(),
                                    "items[0].why",
                                    equalTo("drift")));
            given().get(API + "doubted-live/reviews/q-live/picture")
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
            answer("doubted-live", "q-live", Map.of("label", "panda")).statusCode(422);
            answer("doubted-live", "q-live", Map.of("label", "teddy", "keep", true))
                    .statusCode(200);
            answer("doubted-live", "q-live", Map.of("label", "grizzly"))
                    .statusCode(409)
                    .body("detail", containsString("was answered by local"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get(API + "doubted-live/images")
                            .then()
                            .body(
                                    "items[0].image", equalTo(Digests.sha256(bytes)),
                                    "items[0].source", equalTo("production"),
                                    "items[0].label", equalTo("teddy"),
                                    "items[0].decidedBy.kind", equalTo("PERSON"),
                                    "items[0].verdict", equalTo("ACCEPTED"),
                                    "items[0].attributes.site", equalTo("north")));
        }
    }

    @Test
    void aCaptureThatIsNoPictureIsSaidToBeSoAndNothingElseHappens() {
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "hostile-live");
            capture(topics, "hostile-live", "q-html", "<html>".getBytes(StandardCharsets.UTF_8));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get(API + "hostile-live/reviews/q-html/picture")
                            .then()
                            .statusCode(422)
                            .body("code", equalTo("not-a-picture")));
        }
    }

    @Test
    void aSecondOpinionIsAskedForAndAnsweredOnThePage() throws Exception {
        var browser = Browser.orSkip();
        try (var topics = new TestTopics(bootstrap)) {
            define(topics, "second");
            byte[] bytes = scene(72, 160, 120).toPng();
            String image = Digests.sha256(bytes);
            store.putIfAbsent(ObjectKeys.image(image), bytes, "image/png");
            topics.say(new ImageGathered(
                    image,
                    "second",
                    "g",
                    "grizzly",
                    bytes.length,
                    "urls",
                    "u",
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    Instant.now()));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> given().get(API + "second/summary").then().body("accepted", equalTo(1)));
            given().contentType("application/json")
                    .body(Map.of("image", image))
                    .post(API + "second/reviews")
                    .then()
                    .statusCode(201);
            try (var tab = browser.tab(scratch)) {
                tab.open(page + "?classifier=second&view=all");
                tab.await("document.querySelector('#review img')?.naturalWidth > 0");
                assertThat(tab.read("document.querySelector('#review').innerText"))
                        .doesNotContain("grizzly (");
                tab.run("document.querySelector('#review .review-one').focus()");
                tab.press("2");
                tab.await("document.querySelector('#review').innerText.includes('1 was answered')");
                assertThat(tab.faults()).isEmpty();
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get(API + "second/images/" + image + "/decisions")
                            .then()
                            .body("label", equalTo("teddy"), "steps[0].blind", equalTo(true)));
        }
    }

    private static ValidatableResponse answer(String classifier, String review, Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post(API + classifier + "/reviews/" + review)
                .then();
    }

    private void capture(TestTopics topics, String classifier, String review, byte[] bytes) {
        String key = "captures/" + classifier + "/2026-03-01/" + review;
        store.putIfAbsent(key, bytes, "application/octet-stream");
        topics.say(new ReviewRequested(
                review,
                classifier,
                Digests.sha256(bytes),
                key,
                "p-1",
                1,
                "grizzly",
                .51,
                "drift",
                true,
                Map.of("site", "north"),
                Actor.service("monitor"),
                Instant.now()));
    }

    private static void define(TestTopics topics, String classifier) {
        topics.say(defined(classifier, "grizzly", "teddy"));
    }
}

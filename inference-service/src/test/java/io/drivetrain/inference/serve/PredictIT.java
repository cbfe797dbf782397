package io.drivetrain.inference.serve;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.inference.Wired;
import io.drivetrain.inference.model.TestModels;
import io.drivetrain.inference.picture.TestPictures;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TinyOnnx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PredictIT {

    @Inject
    Wired wired;

    @TestHTTPResource("/predict/")
    String page;

    @TempDir
    Path scratch;

    @Test
    void answersAndTellsEverybody() {
        wired.say(new ClassifierDefined(
                "answers",
                "",
                List.of(
                        new LabelSpec("red", List.of(), "stop", .5),
                        new LabelSpec("green", List.of(), "go", .999999),
                        LabelSpec.of("blue")),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                Actor.person("somebody"),
                Instant.now()));
        wired.champion("answers");

        String prediction = given().body(TestPictures.jpeg(80, 60, 250, 10, 10))
                .contentType("image/jpeg")
                .queryParam("subject", "camera-1")
                .queryParam("attr.site", "north")
                .post("/predict/api/v1/classifiers/answers")
                .then()
                .statusCode(200)
                .body("label", equalTo("red"))
                .body("version", equalTo(1))
                .body("role", equalTo("CHAMPION"))
                .body("action", equalTo("stop"))
                .body("confidence", greaterThan(.9f))
                .body("probabilities.size()", equalTo(3))
                .extract()
                .path("prediction");

        var fact = wired.awaitPredictions("answers", 1).getFirst();
        assertThat(fact.prediction()).isEqualTo(prediction);
        assertThat(fact.subject()).isEqualTo("camera-1");
        assertThat(fact.role()).isEqualTo(Role.CHAMPION);
        assertThat(fact.label()).isEqualTo("red");
        assertThat(fact.action()).isEqualTo("stop");
        assertThat(fact.attributes()).containsEntry("site", "north");
        assertThat(fact.properties()).containsEntry("width", 80.0).containsEntry("height", 60.0);
        assertThat(fact.properties().get("brightness")).isBetween(0.0, 1.0);
        assertThat(fact.probabilities().values().stream().mapToDouble(p -> p).sum())
                .isBetween(.999, 1.001);
        assertThat(fact.error()).isNull();
        assertThat(fact.decodeMillis()).isPositive();
    }

    @Test
    void thePageTakesAPictureAndShowsWhoAnswers() throws Exception {
        var browser = Browser.orSkip();
        wired.champion("shown");

        var seen = browser.open(page + "?classifier=shown", Browser.USUAL_MILLIS, scratch);

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.document())
                .contains("Ask shown", "Choose a picture", "Version 1 answers.", "champion", "ready");
    }

    @Test
    void takesAForm() {
        wired.champion("forms");

        given().multiPart("picture", "a.png", TestPictures.png(20, 20, 10, 10, 250), "image/png")
                .post("/predict/api/v1/classifiers/forms")
                .then()
                .statusCode(200)
                .body("label", equalTo("blue"));
        given().multiPart("other", "a.png", new byte[] {1}, "image/png")
                .post("/predict/api/v1/classifiers/forms")
                .then()
                .statusCode(400)
                .body("detail", containsString("'picture'"));
    }

    @Test
    void saysClearlyWhyAPictureCannotBeUsed() {
        wired.champion("broken");
        byte[] whole = TestPictures.jpeg(80, 60, 1, 2, 3);

        bad("broken", "this is text".getBytes(java.nio.charset.StandardCharsets.UTF_8), 422, "not-a-picture");
        bad("broken", Arrays.copyOf(whole, whole.length / 2), 422, "truncated");
        bad("broken", new byte[0], 400, "no-picture");
    }

    @Test
    void saysWhatIsMissing() {
        wired.say(new ClassifierDefined(
                "early",
                "",
                List.of(LabelSpec.of("a"), LabelSpec.of("b")),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                Actor.person("somebody"),
                Instant.now()));
        wired.champion("later");

        bad("nobody", TestPictures.png(9, 9, 1, 2, 3), 404, "classifier-unknown");
        bad("early", TestPictures.png(9, 9, 1, 2, 3), 503, "no-champion");
        bad("Not-A-Name", TestPictures.png(9, 9, 1, 2, 3), 422, "invalid");
        given().body(TestPictures.png(9, 9, 1, 2, 3))
                .contentType("image/png")
                .queryParam("subject", "no spaces allowed")
                .post("/predict/api/v1/classifiers/later")
                .then()
                .statusCode(422)
                .body("detail", containsString("subject"));
    }

    @Test
    void neverServesABrokenPromise() {
        wired.say(TestModels.publish(wired.store(), "forged", 1, TinyOnnx.colours(TestModels.SIZE, 1), "0".repeat(64)));
        wired.say(TestModels.rollout("forged", 1, 1, 0, null));
        wired.awaitState("forged", 1, "FAILED");

        given().body(TestPictures.png(9, 9, 1, 2, 3))
                .contentType("image/png")
                .post("/predict/api/v1/classifiers/forged")
                .then()
                .statusCode(503)
                .body("detail", containsString("SHA-256"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aMalformedFactGoesNowhereBad() {
        wired.sayRaw(Topic.MODEL_TRAINED, "poison", "{\"classifier\":\"../../etc\",\"version\":0}");
        wired.sayRaw(Topic.ROLLOUT_CHANGED, "poison", "no json");
        wired.sayRaw(Topic.ROLLOUT_CHANGED, "poison", "{\"classifier\":\"poison\",\"revision\":1,\"champion\":-4}");
        wired.champion("survivor");

        given().body(TestPictures.png(9, 9, 1, 250, 3))
                .contentType("image/png")
                .post("/predict/api/v1/classifiers/survivor")
                .then()
                .statusCode(200)
                .body("label", equalTo("green"));
    }

    @Test
    void servesItsPageAndMetrics() {
        wired.champion("metrics");
        given().body(TestPictures.png(9, 9, 1, 250, 3))
                .contentType("image/png")
                .post("/predict/api/v1/classifiers/metrics");

        given().get("/predict/").then().statusCode(200).body(containsString("<dt-shell page=\"predict\">"));
        given().get("/q/metrics")
                .then()
                .body(
                        containsString(
                                "drivetrain_predictions_total{model=\"metrics\",outcome=\"answered\",role=\"champion\",version=\"1\""))
                .body(containsString("drivetrain_infer_seconds_count"))
                .body(containsString("drivetrain_queue_waiting"));
    }

    private static void bad(String classifier, byte[] body, int status, String code) {
        given().body(body)
                .contentType("application/octet-stream")
                .post("/predict/api/v1/classifiers/" + classifier)
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo(code));
    }
}

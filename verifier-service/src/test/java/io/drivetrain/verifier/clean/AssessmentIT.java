package io.drivetrain.verifier.clean;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.imaging.Thumbnail;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.drivetrain.verifier.Given;
import io.drivetrain.verifier.Scenes;
import io.drivetrain.verifier.embed.Networks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class AssessmentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    ObjectStore store;

    @Inject
    Assessments assessments;

    private TestTopics topics;
    private final Random random = new Random(1);

    @BeforeEach
    void connect() {
        topics = new TestTopics(bootstrap);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void aWrongLabelIsFoundAndSettledByAPerson() {
        Networks.backbone(store, "resnet18");
        colours("colours", 12);
        String wrong = picture("colours", "wrong", "red", new Color(10, 20, 230));
        waitFor("colours", 25);

        String id = start("colours");
        var end = end(id);

        assertThat(end.failure()).isNull();
        assertThat(end.extractor().name()).isEqualTo("resnet18");
        assertThat(end.counts()).containsEntry("pictures", 25).containsEntry("suspects", 1);
        var suspects = "/verify/api/v1/classifiers/colours/assessments/latest/suspects";
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(suspects)
                        .then()
                        .statusCode(200)
                        .body(
                                "total", equalTo(1),
                                "items[0].finding.image", equalTo(wrong),
                                "items[0].finding.suggested", equalTo("blue"),
                                "items[0].settled", equalTo(false),
                                "staleness.notCovered", equalTo(0)));
        assertThat(assessments
                        .latest("colours")
                        .orElseThrow()
                        .finding(wrong)
                        .orElseThrow()
                        .rank())
                .isEqualTo(1);

        given().contentType("application/json")
                .body(Map.of("image", wrong, "label", "blue"))
                .post("/verify/api/v1/classifiers/colours/labels")
                .then()
                .statusCode(200);
        picture("colours", "later", "red", new Color(230, 10, 10));
        waitFor("colours", 26);
        given().get(suspects)
                .then()
                .body(
                        "items[0].settled", equalTo(true),
                        "staleness.notCovered", equalTo(1),
                        "staleness.relabelled", equalTo(1));
        given().get("/verify/api/v1/classifiers/colours/assessments/" + id)
                .then()
                .body("state", equalTo("FINISHED"), "extractor.kind", equalTo("BACKBONE"));
    }

    @Test
    void aClassifierWithTooFewPicturesIsRefusedWithTheRule() {
        colours("few", 4);
        waitFor("few", 8);

        given().post("/verify/api/v1/classifiers/few/assessments")
                .then()
                .statusCode(409)
                .body(
                        "code", equalTo("assessment-impossible"),
                        "detail", containsString("has 4 accepted pictures; an assessment needs 5 of every label"));
        given().get("/verify/api/v1/classifiers/few/assessments/latest/suspects")
                .then()
                .statusCode(404);
    }

    @Test
    void aRequestWithoutEndIsTakenUpAndItsFailureSaid() {
        String id = "left-by-a-dead-instance";
        topics.say(new AssessmentRequested(id, "never-defined", Actor.person("anna"), Given.NOW));

        assertThat(end(id).failure()).isEqualTo("classifier 'never-defined' is not defined");
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/verify/api/v1/classifiers/never-defined/assessments")
                        .then()
                        .statusCode(200)
                        .body("[0].state", equalTo("FAILED"), "[0].failure", notNullValue()));
        given().post("/verify/api/v1/classifiers/never-defined/assessments/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-ended"));
    }

    private String start(String classifier) {
        return given().post("/verify/api/v1/classifiers/" + classifier + "/assessments")
                .then()
                .statusCode(202)
                .extract()
                .path("assessment");
    }

    private LabelsAssessed end(String id) {
        return topics.await(
                Topic.LABELS_ASSESSED,
                LabelsAssessed.class,
                end -> end.assessment().equals(id),
                PATIENCE);
    }

    private void colours(String classifier, int each) {
        topics.say(Given.defined(classifier, "red", "blue"));
        for (int i = 0; i < each; i++) {
            picture(classifier, "red-" + i, "red", new Color(220 + random.nextInt(30), random.nextInt(30), 10));
            picture(classifier, "blue-" + i, "blue", new Color(10, random.nextInt(30), 220 + random.nextInt(30)));
        }
    }

    private String picture(String classifier, String name, String label, Color colour) {
        String image = Given.sha(classifier + name);
        store.putIfAbsent(ObjectKeys.thumbnail(image), Thumbnail.jpeg(Scenes.plain(colour, 60, 40), 256), "image/jpeg");
        topics.say(Given.accepted(
                classifier, image, Given.sha("pixels of " + image), "%016x".formatted(random.nextLong())));
        topics.say(Given.gathered(classifier, image, label, name));
        return image;
    }

    private void waitFor(String classifier, int accepted) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/verify/api/v1/classifiers/" + classifier + "/summary")
                        .then()
                        .statusCode(200)
                        .body("accepted", equalTo(accepted)));
    }
}

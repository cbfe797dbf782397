package io.drivetrain.monitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MonitorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    ObjectStore store;

    @TestHTTPResource("/monitor/")
    String page;

    @TempDir
    Path scratch;

    private TestTopics topics;

    @BeforeEach
    void open() {
        topics = new TestTopics(bootstrap);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aVersionGoesTheCarefulWayAndEveryStepIsAFact() {
        var bears = production("bears");
        bears.champion(store);
        bears.trained(store, 2);
        bears.command("SHADOW", 2, 0, 2).statusCode(200).body("challenger.stage", equalTo("SHADOW"));
        bears.command("CANARY", 2, .1, 3).statusCode(200).body("challenger.share", equalTo(.1f));
        bears.command("CANARY", 2, .5, 4).statusCode(200);
        bears.command("PROMOTE", 2, 0, 5)
                .statusCode(200)
                .body("champion", equalTo(2))
                .body("previous", equalTo(1))
                .body("challenger", nullValue());
        bears.command("ROLL_BACK", 2, 0, 6).statusCode(200).body("champion", equalTo(1));
        bears.get("rollout")
                .statusCode(200)
                .body("revision", equalTo(7))
                .body("history.size()", equalTo(7))
                .body("history[0].why", equalTo("as planned"))
                .body("history[0].by.kind", equalTo("PERSON"))
                .body("options.find { it.command == 'ROLL_BACK' }.refused", containsString("no predecessor"))
                .body("options.find { it.command == 'SHADOW' && it.version == 2 }.refused", nullValue());
        assertThat(changes("bears")).extracting(RolloutChanged::revision).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aCommandOnAnOldStateIsAConflictAndOneAgainstTheRulesIsRefused() {
        var stale = production("stale");
        stale.champion(store);
        stale.command("SHADOW", 1, 0, 0)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stale-revision"))
                .body("detail", containsString("is at revision 2"));
        stale.command("SHADOW", 9, 0, 2)
                .statusCode(422)
                .body("detail", containsString("'stale' has no trained version 9"));
        stale.command("CANARY", 1, .9, 2).statusCode(422).body("detail", containsString("canary share"));
        given().contentType("application/json")
                .body(Map.of("command", "SHADOW", "version", 1, "expectedRevision", 2))
                .post("/monitor/api/v1/classifiers/stale/rollout")
                .then()
                .statusCode(422)
                .body("code", equalTo("why-missing"));
        given().contentType("application/json")
                .body("{\"command\": \"EXPLODE\"}")
                .post("/monitor/api/v1/classifiers/stale/rollout")
                .then()
                .statusCode(400);
        given().get("/monitor/api/v1/classifiers/..%2Fetc/rollout").then().statusCode(422);
        assertThat(changes("stale")).hasSize(2);
    }

    @Test
    void aCanaryThatFailsIsTakenOutByItself() {
        var failing = production("failing");
        failing.champion(store);
        failing.trained(store, 2);
        failing.command("SHADOW", 2, 0, 2).statusCode(200);
        failing.command("CANARY", 2, .5, 3).statusCode(200);
        for (int i = 0; i < 20; i++) {
            failing.predicts(2, Role.CANARY, null);
            failing.predicts(1, Role.CONTROL, "grizzly");
        }
        var back = topics.await(
                Topic.ROLLOUT_CHANGED,
                RolloutChanged.class,
                r -> r.classifier().equals("failing") && r.revision() == 5,
                PATIENCE);
        assertThat(back.champion()).isEqualTo(1);
        assertThat(back.challenger()).isNull();
        assertThat(back.by()).isEqualTo(Actor.service("monitor"));
        assertThat(back.why()).startsWith("the canary fails where the control does not");
        assertThat(back.evidence()).containsKeys("canary.errors", "errors.anyTimeP");
        failing.get("verdict").body("verdict", equalTo("NONE"));
    }

    @Test
    void aCommandThatComesTwiceIsCarriedOutOnce() {
        var twice = production("twice");
        twice.champion(store);
        twice.trained(store, 2);
        var command = new RolloutCommanded(
                Ids.fresh(), "twice", Command.SHADOW, 2, 0, 2, "again", Actor.person("anna"), Instant.now());
        topics.say(command);
        topics.say(command);
        var end = new RolloutCommanded(
                Ids.fresh(), "twice", Command.PROMOTE, 2, 0, 3, "then", Actor.person("anna"), Instant.now());
        topics.say(end);
        topics.await(
                Topic.ROLLOUT_CHANGED, RolloutChanged.class, r -> r.request().equals(end.request()), PATIENCE);
        assertThat(changes("twice")).hasSize(4);
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndTheNextCommandIsHeard() {
        topics.sayRaw(Topic.ROLLOUT_COMMANDED, "poisoned", "{\"command\": \"SHADOW\"");
        topics.sayRaw(Topic.PREDICTION_MADE, "poisoned", "nothing like a prediction");
        production("poisoned").champion(store);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics.records(Topic.ROLLOUT_COMMANDED.deadLetters("monitor")))
                        .anyMatch(r -> "poisoned".equals(r.key())
                                && new String(r.value(), java.nio.charset.StandardCharsets.UTF_8)
                                        .startsWith("{\"command\"")));
    }

    @Test
    void aShadowThatAgreesMayGoOn() {
        var shadow = production("shadowed");
        shadow.champion(store);
        shadow.trained(store, 2);
        shadow.get("verdict").body("verdict", equalTo("NONE"));
        shadow.command("SHADOW", 2, 0, 2).statusCode(200);
        shadow.get("verdict").body("verdict", equalTo("HOLD")).body("reason", startsWith("too few: 0 of 100"));
        for (int i = 0; i < 110; i++) {
            shadow.predicts(1, Role.CHAMPION, "both-" + i, "grizzly", .5, Instant.now());
            shadow.predicts(2, Role.SHADOW, "both-" + i, i < 5 ? "teddy" : "grizzly", .5, Instant.now());
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> shadow.get("verdict")
                        .body("verdict", equalTo("ADVANCE"))
                        .body("evidence.'pairs.count'", equalTo(110f)));
    }

    @Test
    void aBrowserAsksForThePagesAgainSoThatTheyFitTheService() {
        given().get("/console/console.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=0"))
                .header("Last-Modified", notNullValue());
    }

    @Test
    void thePageShowsWhoAnswersAndWhatDrifts() throws Exception {
        var browser = Browser.orSkip();
        var shown = production("shown");
        shown.champion(store);
        for (int i = 0; i < 110; i++) {
            shown.predicts(1, Role.CHAMPION, "shown-" + i, "grizzly", .05, Instant.now());
        }
        topics.await(
                Topic.DRIFT_REPORTED, DriftReported.class, d -> d.classifier().equals("shown"), PATIENCE);

        var seen = browser.open(page + "?classifier=shown", Browser.USUAL_MILLIS, scratch);

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.document())
                .contains("Roll out and watch shown", "champion, answers all subjects", "Start in shadow")
                .contains("<b>Brightness:</b>", "darker than 75 % of validation", "<canvas", "By version and role")
                .contains("is promoted to champion");
    }

    @Test
    void nightPicturesAreReportedOnceAndSayWhatChanged() {
        var night = production("night");
        night.champion(store);
        var start = Instant.now().minusSeconds(60);
        for (int i = 0; i < 130; i++) {
            night.predicts(1, Role.CHAMPION, "night-" + i, i % 2 == 0 ? "grizzly" : "teddy", .05, start.plusMillis(i));
        }
        var report = topics.await(
                Topic.DRIFT_REPORTED, DriftReported.class, d -> d.classifier().equals("night"), PATIENCE);
        assertThat(report.count()).isEqualTo(100);
        assertThat(report.to()).isEqualTo(start.plusMillis(99));
        assertThat(report.findings())
                .extracting(DriftReported.Finding::quantity)
                .containsExactly("class-mix", "brightness", "confidence");
        assertThat(report.findings().get(1)).satisfies(f -> {
            assertThat(f.alarm()).isTrue();
            assertThat(f.explanation())
                    .startsWith("brightness: 100 % of the pictures are darker than 75 % of validation");
        });
        assertThat(report.findings().getFirst().alarm()).isFalse();
        night.get("windows")
                .statusCode(200)
                .body("windows[0].role", equalTo("CHAMPION"))
                .body("windows[0].count", equalTo(130))
                .body("windows[0].latencyP95", equalTo(3f))
                .body("windows[0].classMix.grizzly", equalTo(.5f))
                .body("windows[0].psi.quantity", hasItem("brightness"))
                .body("series[0].points[0].count", notNullValue())
                .body("references[0].classMix.teddy", equalTo(.5f));
        night.get("drift").body("size()", equalTo(1)).body("[0].findings[1].alarm", equalTo(true));
        given().get("/monitor/api/v1/classifiers")
                .then()
                .statusCode(200)
                .body("find { it.classifier == 'night' }.drift", equalTo(true))
                .body("find { it.classifier == 'night' }.champion", equalTo(1));
    }

    @Test
    void aClassifierNobodyHasHeardOfHasAnEmptyState() {
        var unknown = production("unheard-of");
        unknown.get("rollout").statusCode(200).body("revision", equalTo(0)).body("champion", equalTo(0));
        unknown.get("windows").statusCode(200).body("windows.size()", equalTo(0));
        unknown.get("drift").statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void servesItsPageAndTheConsole() {
        given().get("/monitor/").then().statusCode(200).body(containsString("dt-shell"));
        given().get("/monitor/page.js").then().statusCode(200);
        given().get("/console/console.js").then().statusCode(200);
        given().get("/").then().statusCode(200);
    }

    private Production production(String classifier) {
        return new Production(classifier, topics);
    }

    private List<RolloutChanged> changes(String classifier) {
        return topics.all(Topic.ROLLOUT_CHANGED, RolloutChanged.class).stream()
                .filter(r -> r.classifier().equals(classifier))
                .toList();
    }
}

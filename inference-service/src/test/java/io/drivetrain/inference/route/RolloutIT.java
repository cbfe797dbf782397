package io.drivetrain.inference.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import io.drivetrain.inference.Wired;
import io.drivetrain.inference.model.TestModels;
import io.drivetrain.inference.picture.TestPictures;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TinyOnnx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RolloutIT {

    private static final Logger LOG = Logger.getLogger(RolloutIT.class);
    private static final byte[] GREEN = TestPictures.png(24, 24, 5, 250, 5);

    @Inject
    Wired wired;

    @Test
    void aShadowRunsUnseenUnderTheSamePredictionId() {
        wired.champion("shadowed");
        wired.publish("shadowed", 2);
        wired.say(TestModels.rollout("shadowed", 2, 1, 0, new Challenger(2, Stage.SHADOW, 0, "seed")));
        wired.awaitState("shadowed", 2, "READY");

        var answer = ask("shadowed", "camera-1");

        assertThat(answer.jsonPath().getInt("version")).isEqualTo(1);
        var facts = wired.awaitPredictions("shadowed", 2);
        assertThat(facts).extracting(PredictionMade::role).containsExactlyInAnyOrder(Role.CHAMPION, Role.SHADOW);
        assertThat(facts)
                .extracting(PredictionMade::prediction)
                .containsOnly(answer.jsonPath().getString("prediction"));
        assertThat(facts).extracting(PredictionMade::version).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aCanaryGetsItsShareStaysStickyAndARollbackEndsIt() {
        wired.champion("canaried");
        wired.publish("canaried", 2);
        wired.say(TestModels.rollout("canaried", 2, 1, 0, new Challenger(2, Stage.CANARY, .1, "seed")));
        wired.awaitState("canaried", 2, "READY");
        wired.awaitRevision("canaried", 2);

        var small = askMany("canaried", 200);
        wired.say(TestModels.rollout("canaried", 3, 1, 0, new Challenger(2, Stage.CANARY, .3, "seed")));
        wired.awaitRevision("canaried", 3);
        var large = askMany("canaried", 200);

        var expected = expectedCanaries(.3, 200);
        assertThat(large).isEqualTo(expected).containsAll(small);
        assertThat(small).isEqualTo(expectedCanaries(.1, 200));
        var roles = wired.awaitPredictions("canaried", 400).stream()
                .collect(Collectors.groupingBy(PredictionMade::role, Collectors.counting()));
        LOG.infof("roles of 400 predictions at shares .1 and .3: %s", roles);
        assertThat(roles.get(Role.CANARY)).isEqualTo(small.size() + large.size());
        assertThat(roles.get(Role.CONTROL)).isBetween(40L, 120L);

        wired.say(TestModels.rollout("canaried", 4, 1, 0, null));
        wired.awaitRevision("canaried", 4);
        assertThat(askMany("canaried", 60)).isEmpty();
    }

    @Test
    void aFailingCanaryCostsNoAnswerAndLosesItsTraffic() {
        wired.champion("fragile");
        wired.say(TestModels.publish(wired.store(), "fragile", 2, TinyOnnx.failsAbove(TestModels.SIZE, 200)));
        wired.say(TestModels.rollout("fragile", 2, 1, 0, new Challenger(2, Stage.CANARY, .5, "seed")));
        wired.awaitState("fragile", 2, "READY");
        wired.awaitRevision("fragile", 2);

        for (int i = 0; i < 40; i++) {
            var answer = ask("fragile", "user-" + i);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("version"))
                    .as("the champion answers")
                    .isEqualTo(1);
        }

        var failed = wired.awaitPredictions("fragile", 45).stream()
                .filter(fact -> fact.error() != null)
                .toList();
        assertThat(failed).hasSize(5).allSatisfy(fact -> {
            assertThat(fact.role()).isEqualTo(Role.CANARY);
            assertThat(fact.version()).isEqualTo(2);
            assertThat(fact.error()).isEqualTo("not-probabilities");
        });
        assertThat(given().get("/predict/api/v1/classifiers/fragile/routing")
                        .jsonPath()
                        .getBoolean("canaryCutOff"))
                .isTrue();
    }

    @Test
    void swapsUnderLoadFailNothing() throws Exception {
        wired.champion("swapped");
        var stop = new AtomicBoolean();
        var asked = new AtomicInteger();
        var failures = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4);
                AutoCloseable _ = () -> stop.set(true)) {
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 4; i++) {
                clients.add(CompletableFuture.runAsync(() -> load(stop, asked, failures), pool));
            }
            for (int version = 2; version <= 6; version++) {
                wired.publish("swapped", version);
                wired.say(TestModels.rollout("swapped", version, version, version - 1, null));
                wired.awaitState("swapped", version, "READY");
            }
            // a version nobody has ever loaded: the standing one goes on
            wired.say(TestModels.rollout("swapped", 7, 9, 8, null));
            wired.awaitRevision("swapped", 7);
            Thread.sleep(300);
            stop.set(true);
            clients.forEach(CompletableFuture::join);
        }
        LOG.infof(
                "%d requests over 5 swaps and one version that does not exist, failed: %d",
                asked.get(), failures.size());
        assertThat(failures).isEmpty();
        assertThat(asked.get()).isGreaterThan(50);
    }

    private static void load(AtomicBoolean stop, AtomicInteger asked, List<String> failures) {
        while (!stop.get()) {
            var answer = ask("swapped", "anybody");
            asked.incrementAndGet();
            if (answer.statusCode() != 200) {
                synchronized (failures) {
                    failures.add(answer.statusCode() + " " + answer.asString());
                }
            }
        }
    }

    private static List<String> askMany(String classifier, int count) {
        var canaries = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var answer = ask(classifier, "user-" + i);
            assertThat(answer.statusCode()).isEqualTo(200);
            if (answer.jsonPath().getInt("version") == 2) {
                assertThat(answer.jsonPath().getString("role")).isEqualTo("CANARY");
                canaries.add("user-" + i);
            }
        }
        return canaries;
    }

    private static List<String> expectedCanaries(double share, int count) {
        var canaries = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            if (Assignment.place("seed", "user-" + i) < share) {
                canaries.add("user-" + i);
            }
        }
        return canaries;
    }

    private static Response ask(String classifier, String subject) {
        return given().body(GREEN)
                .contentType("image/png")
                .queryParam("subject", subject)
                .post("/predict/api/v1/classifiers/" + classifier);
    }
}

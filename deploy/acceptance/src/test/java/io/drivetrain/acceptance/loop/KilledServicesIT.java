package io.drivetrain.acceptance.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every process that does work is killed once, in the middle of it, and nobody outside can tell from the outcome. */
@Timeout(1500)
class KilledServicesIT {

    private static final String GATHERINGS = "gather/api/v1/gatherings?classifier=bears";
    private static final String SUMMARY = "verify/api/v1/classifiers/bears/summary";
    private static final String RUNS = "train/api/v1/runs?classifier=bears";
    private static final String MONITOR = "monitor/api/v1/classifiers/bears/";

    @Test
    void theStoryEndsWellWhoeverIsKilledInTheMiddleOfIt() throws Exception {
        try (var demo = Demo.start(Fresh.folder("killed-services"));
                var services = new Services(demo)) {
            killTheGathererWhileItGathers(services);
            killTheVerifierWhileItScreens(services);
            List<JsonNode> first = killTheTrainerWhileItTrains(services);
            List<JsonNode> second = killTheWorkerWhileItTrains(services);
            killWhoServesAndWhoWatchesACanary(services);

            assertThat(demo.awaitEnd(Duration.ofMinutes(15))).as(demo.story()).isZero();
            var story = new Story(demo.report());
            story.isWhole();
            // an epoch told just before its checkpoint was stored is trained again, and must come out the same
            assertThat(outcomes(story.epochs("v1"))).startsWith(outcomes(first).toArray(String[]::new));
            assertThat(outcomes(story.epochs("v2"))).startsWith(outcomes(second).toArray(String[]::new));
            for (var service : List.of("gatherer", "verifier", "trainer", "inference", "monitor")) {
                assertThat(demo.lines())
                        .filteredOn(line -> line.startsWith("the " + service + " ended"))
                        .hasSize(1);
            }
            assertThat(demo.processes()).isEmpty();
        }
    }

    private static void killTheGathererWhileItGathers(Services services) throws InterruptedException {
        services.await("a gathering well under way", GATHERINGS, gatherings -> {
            JsonNode now = gatherings.path(0);
            int stored = now.path("stored").asInt();
            return now.path("state").asText().equals("RUNNING")
                    && stored >= 20
                    && stored < now.path("wanted").asInt() / 2;
        });
        services.kill("GATHERER");
    }

    private static void killTheVerifierWhileItScreens(Services services) throws InterruptedException {
        services.await(
                "pictures screened and pictures waiting",
                SUMMARY,
                summary -> summary.path("accepted").asInt() >= 20
                        && summary.path("waiting").asInt() > 0);
        services.kill("VERIFIER");
    }

    /** @return the epochs that were told before */
    private static List<JsonNode> killTheTrainerWhileItTrains(Services services) throws InterruptedException {
        List<JsonNode> told = awaitSomeEpochs(services);
        List<ProcessHandle> workers = services.process("TRAINER").descendants().toList();
        assertThat(workers).hasSize(1);
        services.kill("TRAINER");
        await("the worker to end with its trainer")
                .atMost(Duration.ofSeconds(60))
                .until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
        return told;
    }

    private static List<JsonNode> killTheWorkerWhileItTrains(Services services) throws InterruptedException {
        services.await(
                "the first version",
                RUNS,
                runs -> all(runs).anyMatch(run -> run.path("state").asText().equals("DONE")));
        List<JsonNode> told = awaitSomeEpochs(services);
        List<ProcessHandle> workers = services.process("TRAINER").descendants().toList();
        assertThat(workers).hasSize(1);
        workers.forEach(ProcessHandle::destroyForcibly);
        return told;
    }

    private static void killWhoServesAndWhoWatchesACanary(Services services) throws InterruptedException {
        services.await(
                "a canary",
                MONITOR + "rollout",
                state -> state.path("challenger").path("stage").asText().equals("CANARY"));
        long answered = answersOfTheCanary(services, 1);
        services.kill("INFERENCE");
        answersOfTheCanary(services, answered + 1);
        services.kill("MONITOR");
    }

    private static long answersOfTheCanary(Services services, long atLeast) throws InterruptedException {
        return canary(services.await(
                "at least " + atLeast + " answers of the canary",
                MONITOR + "windows",
                windows -> canary(windows) >= atLeast));
    }

    private static long canary(JsonNode windows) {
        return all(windows.path("windows"))
                .filter(window -> window.path("role").asText().equals("CANARY"))
                .mapToLong(window -> window.path("count").asLong())
                .sum();
    }

    private static List<JsonNode> awaitSomeEpochs(Services services) throws InterruptedException {
        JsonNode runs = services.await(
                "a run with epochs behind it and before it",
                RUNS,
                all -> training(all).anyMatch(run -> run.path("epochs").size() >= 2));
        return all(training(runs).findFirst().orElseThrow().path("epochs")).toList();
    }

    private static List<String> outcomes(List<JsonNode> epochs) {
        return epochs.stream()
                .map(e -> e.path("epoch") + ": train loss " + e.path("trainLoss") + ", valid loss "
                        + e.path("validLoss") + ", error rate " + e.path("errorRate"))
                .toList();
    }

    private static Stream<JsonNode> training(JsonNode runs) {
        return all(runs).filter(run -> run.path("state").asText().equals("TRAINING"));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

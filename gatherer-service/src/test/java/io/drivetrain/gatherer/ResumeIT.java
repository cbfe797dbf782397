package io.drivetrain.gatherer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.testkit.LocalStack;
import io.drivetrain.testkit.TestTopics;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built service in a process of its own, which dies in the middle of its work. */
class ResumeIT {

    private static final int PICTURES = 200;
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    static {
        KAFKA.setLevel(Level.WARNING);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path logs;

    @Test
    void aGatheringIsTakenUpAgainAfterTheProcessWasKilled() throws Exception {
        // apart: another test's application may still run in this JVM and would take the work
        var config = new HashMap<>(LocalStack.apart().settings());
        try (var web = new FakeWeb();
                var topics = new TestTopics(config.get("kafka.bootstrap.servers"))) {
            web.on("/p/", exchange -> {
                sleep(100);
                FakeWeb.answer(
                        exchange,
                        200,
                        "image/png",
                        Pictures.png(number(exchange.getRequestURI().getPath())));
            });
            config.put("drivetrain.gather.fetch.allowed-hosts", web.hostAndPort());
            config.put("quarkus.http.port", "0");

            Process first = service(config, "first.log");
            try {
                request(topics, web);
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> pictures(topics).size() >= PICTURES / 5);
            } finally {
                first.destroyForcibly().waitFor();
            }
            int storedBefore = pictures(topics).size();
            assertThat(storedBefore).isLessThan(PICTURES);

            Process second = service(config, "second.log");
            try {
                var end = topics.await(
                        Topic.GATHERING_PROGRESSED,
                        GatheringProgressed.class,
                        p -> p.state().ended(),
                        PATIENCE);
                assertThat(end.state()).isEqualTo(State.DONE);
                assertThat(end.stored()).isEqualTo(PICTURES);
                assertThat(end.misses()).isEmpty();
            } finally {
                second.destroyForcibly().waitFor();
            }

            var facts = pictures(topics);
            assertThat(facts.stream().map(ImageGathered::url).distinct()).hasSize(PICTURES);
            long again = IntStream.range(0, PICTURES)
                    .filter(i -> web.timesAsked("/p/" + i) > 1)
                    .count();
            // only what was under way when the process died
            assertThat(again).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void aPauseOutlivesTheProcess() throws Exception {
        var config = new HashMap<>(LocalStack.apart().settings());
        int port = LocalStack.freePorts(1).getFirst();
        try (var web = new FakeWeb();
                var topics = new TestTopics(config.get("kafka.bootstrap.servers"))) {
            web.on("/p/", exchange -> {
                sleep(100);
                FakeWeb.answer(
                        exchange,
                        200,
                        "image/png",
                        Pictures.png(number(exchange.getRequestURI().getPath())));
            });
            config.put("drivetrain.gather.fetch.allowed-hosts", web.hostAndPort());
            config.put("drivetrain.gather.work.take-over-after", "3s");
            config.put("quarkus.http.port", String.valueOf(port));

            Process first = service(config, "paused.log");
            try {
                request(topics, web);
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> pictures(topics).size() >= PICTURES / 5);
                turn(port, "pause");
            } finally {
                first.destroyForcibly().waitFor();
            }
            int stored = pictures(topics).size();
            assertThat(stored).isLessThan(PICTURES);

            Process second = service(config, "still-paused.log");
            try {
                // longer than it takes to take up what nobody speaks of
                sleep(6_000);
                assertThat(pictures(topics)).hasSize(stored);
                turn(port, "resume");
                var end = topics.await(
                        Topic.GATHERING_PROGRESSED,
                        GatheringProgressed.class,
                        p -> p.state().ended(),
                        PATIENCE);
                assertThat(end.state()).isEqualTo(State.DONE);
                assertThat(end.stored()).isEqualTo(PICTURES);
            } finally {
                second.destroyForcibly().waitFor();
            }
        }
    }

    private static void turn(int port, String command) {
        RestAssured.given()
                .post("http://127.0.0.1:" + port + "/gather/api/v1/gatherings/resumed/" + command)
                .then()
                .statusCode(200);
    }

    private static void request(TestTopics topics, FakeWeb web) {
        topics.say(new ClassifierDefined(
                "bears",
                "",
                List.of(LabelSpec.of("black"), LabelSpec.of("teddy")),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                Actor.person("anna"),
                Instant.now()));
        var items = IntStream.range(0, PICTURES)
                .mapToObj(i -> new GatheringSource.Urls.Item(
                        web.url("/p/" + i), i % 2 == 0 ? "black" : "teddy", null, null, null, Map.of()))
                .toList();
        topics.say(new GatheringRequested(
                "resumed", "bears", new GatheringSource.Urls(items), Actor.person("anna"), Instant.now()));
    }

    private static List<ImageGathered> pictures(TestTopics topics) {
        return topics.all(Topic.IMAGE_GATHERED, ImageGathered.class);
    }

    private Process service(Map<String, String> config, String log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        config.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-jar", Path.of("target/quarkus-app/quarkus-run.jar").toString()));
        File file = logs.resolve(log).toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file)
                .start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Files.readString(file.toPath()).contains("Listening on"));
        return process;
    }

    private static int number(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

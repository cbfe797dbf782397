package io.drivetrain.benchmarks.gather;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.contracts.Json;
import io.drivetrain.local.process.Memory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built gatherer in a process of its own, with a heap of 256 MB, on a real broker and a real store. */
final class Gatherer implements AutoCloseable {

    static final int HEAP_MB = 256;

    private static final String API = "/gather/api/v1/";
    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final URI address;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Gatherer(Process process, int port, Path log) {
        this.process = process;
        this.log = log;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** @param settings by name, beyond where broker and store are */
    static Gatherer start(Path root, Stack stack, int port, List<String> flags, Map<String, String> settings)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + HEAP_MB + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.level=WARN"));
        command.addAll(flags);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                root.resolve("gatherer-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var log = stack.folder().resolve("gatherer.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(stack.environment());
        var gatherer = new Gatherer(builder.start(), port, log);
        gatherer.awaitStart();
        return gatherer;
    }

    void define(String classifier, List<String> labels) throws IOException, InterruptedException {
        var body = Map.of(
                "classifier",
                classifier,
                "labels",
                labels.stream().map(label -> Map.of("name", label)).toList());
        post("classifiers", "application/json", Json.write(body));
    }

    /** Sends the list and has it gathered; returns the gathering. */
    String gather(String classifier, byte[] list) throws IOException, InterruptedException {
        String sha256 = post("lists", "text/csv", list).path("sha256").asText();
        var wish = Map.of("classifier", classifier, "source", Map.of("type", "list", "sha256", sha256));
        return post("gatherings", "application/json", Json.write(wish))
                .path("gathering")
                .asText();
    }

    /** Looks once a second until the gathering has ended. */
    JsonNode awaitEnd(String gathering, Duration limit) throws IOException, InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            var now = send("gatherings/" + gathering, null, new byte[0]);
            if (List.of("DONE", "FAILED", "CANCELLED")
                    .contains(now.path("state").asText())) {
                return now;
            }
            if (System.nanoTime() > until) {
                throw new CannotMeasure("the gathering has not ended after " + limit.toSeconds() + " s: " + now);
            }
            Thread.sleep(1000);
        }
    }

    double cpuSeconds() {
        return process.info()
                        .totalCpuDuration()
                        .orElseThrow(() -> new CannotMeasure("processor time cannot be read here"))
                        .toNanos()
                / 1e9;
    }

    double residentMiB() {
        return Memory.residentMiB(process.pid())
                .orElseThrow(() -> new CannotMeasure("the memory of a process cannot be read here"));
    }

    @Override
    public void close() throws InterruptedException {
        http.shutdownNow();
        process.destroy();
        if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitStart() throws InterruptedException {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                var request = HttpRequest.newBuilder(address.resolve("/q/health/ready"));
                if (http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new CannotMeasure("the gatherer did not start");
            }
            Thread.sleep(200);
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(path, type, body);
    }

    private JsonNode send(String path, @org.jspecify.annotations.Nullable String type, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(API + path)).timeout(Duration.ofSeconds(60));
        if (type != null) {
            request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        }
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new CannotMeasure("the gatherer has ended; its last words: " + lastWords());
        }
        if (answer.statusCode() >= 300) {
            throw new CannotMeasure("the gatherer answered " + answer.statusCode() + " to " + path + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return Json.read(answer.body(), JsonNode.class);
    }
}

package io.drivetrain.acceptance.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at a running demo's services from outside, and kills them. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Demo demo;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Services(Demo demo) {
        this.demo = demo;
    }

    /** What the API at {@code path} says as soon as {@code enough} is content; that it is away meanwhile is no end. */
    JsonNode await(String what, String path, Predicate<JsonNode> enough) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode seen = MissingNode.getInstance();
        while (System.nanoTime() < end) {
            seen = get(path);
            if (enough.test(seen)) {
                return seen;
            }
            if (!demo.runs()) {
                break;
            }
            Thread.sleep(LOOK);
        }
        throw new AssertionError("never seen: " + what + "; last seen " + seen + "; the demo said:\n" + demo.story());
    }

    /** The process of a service that lives now. */
    ProcessHandle process(String service) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && demo.runs()) {
            Optional<ProcessHandle> living = living(service);
            if (living.isPresent()) {
                return living.get();
            }
            Thread.sleep(LOOK);
        }
        throw new AssertionError("the " + service + " has no process; the demo said:\n" + demo.story());
    }

    /** Kills without a word, as the kernel does, and returns once another process is there. */
    void kill(String service) throws InterruptedException {
        ProcessHandle victim = process(service);
        victim.destroyForcibly();
        victim.onExit().join();
        process(service);
    }

    private Optional<ProcessHandle> living(String service) {
        try {
            JsonNode launcher = JSON.readTree(Files.readAllBytes(demo.data().resolve("launcher.json")));
            return ProcessHandle.of(launcher.path("services").path(service).asLong(-1))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private JsonNode get(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(demo.origin().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

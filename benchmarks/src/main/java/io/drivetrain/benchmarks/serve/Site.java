package io.drivetrain.benchmarks.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** An address of the platform, asked over connections that stay open. */
final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Site(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** What is at {@code path}, if the answer is 200. */
    Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        return response.statusCode() == 200
                ? Optional.of(Json.read(response.body(), JsonNode.class))
                : Optional.empty();
    }

    /** Whether the answer to {@code body} was a good one. */
    boolean post(String path, Object body) throws IOException, InterruptedException {
        return send(path, Map.of("Content-Type", "application/json"), Json.write(body)) < 300;
    }

    /** @throws IOException if the answer is not 200 */
    void ask(String path, Map<String, String> headers, byte[] body) throws IOException, InterruptedException {
        int status = send(path, headers, body);
        if (status != 200) {
            throw new IOException("POST " + path + " was answered with " + status);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private int send(String path, Map<String, String> headers, byte[] body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
    }
}

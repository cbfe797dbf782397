package io.drivetrain.local.api;

import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The origin's HTTP APIs, each call once; whether to ask again is for the caller to say. */
public final class Api implements AutoCloseable {

    private static final Duration USUAL = Duration.ofSeconds(30);

    private final URI origin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Api(URI origin) {
        this.origin = origin;
    }

    /** What is at {@code path}; empty if there is nothing (404). */
    public <T> Optional<T> find(String path, Class<T> type) throws Unreachable, InterruptedException {
        var response = send("GET", path, "application/json", BodyPublishers.noBody(), USUAL);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(path, response.body(), type));
    }

    /** As {@link #find}, the bytes as they are. */
    public Optional<byte[]> bytes(String path) throws Unreachable, InterruptedException {
        var response = send("GET", path, "*/*", BodyPublishers.noBody(), USUAL);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(response.body());
    }

    /**
     * Sends {@code body} as JSON.
     *
     * @throws Unreachable if there was no answer: what was asked for may have happened or not
     * @throws Refused if the answer is no
     */
    public <T> T post(String path, Object body, Class<T> answer) throws Unreachable, InterruptedException {
        return upload("POST", path, "application/json", BodyPublishers.ofByteArray(Json.write(body)), USUAL, answer);
    }

    /** Sends bytes of any kind. */
    public <T> T upload(String method, String path, String type, BodyPublisher body, Duration limit, Class<T> answer)
            throws Unreachable, InterruptedException {
        var response = send(method, path, type, body, limit);
        if (response.statusCode() == 404) {
            throw Refused.of(method + " " + path, 404, response.body());
        }
        return read(path, response.body(), answer);
    }

    /** The address of a page or API, for people. */
    public URI address(String path) {
        return origin.resolve(path);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpResponse<byte[]> send(String method, String path, String type, BodyPublisher body, Duration limit)
            throws Unreachable, InterruptedException {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .method(method, body)
                .header("Accept", method.equals("GET") ? type : "application/json")
                .timeout(limit);
        if (!method.equals("GET")) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response;
        try {
            response = http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unreachable(method + " " + plain(path) + " got no answer ("
                    + e.getClass().getSimpleName() + ")");
        }
        int status = response.statusCode();
        if (status == 429 || status >= 500) {
            throw new Unreachable(method + " " + plain(path) + " was answered with " + status);
        }
        if (status >= 400 && status != 404) {
            throw Refused.of(method + " " + plain(path), status, response.body());
        }
        return response;
    }

    private static <T> T read(String path, byte[] body, Class<T> type) {
        return Json.read(body.length == 0 ? Json.write(java.util.Map.of()) : body, type);
    }

    private static String plain(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}

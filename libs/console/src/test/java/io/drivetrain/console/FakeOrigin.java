package io.drivetrain.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One origin with the built pages, their security policy, and services that answer from a table or are away. */
final class FakeOrigin implements AutoCloseable {

    static final String POLICY = "default-src 'self'";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final long LONGEST_HOLD_SECONDS = 30;

    private final CountDownLatch released = new CountDownLatch(1);
    private final HttpServer server;
    private final List<Path> roots;
    private final Map<String, String> answers;
    private final Set<String> away;

    /** Everything that was asked for and is not there. */
    final ConcurrentLinkedQueue<String> missing = new ConcurrentLinkedQueue<>();

    /**
     * @param roots folders with pages, the first that has a file gives it
     * @param answers JSON by path and query
     * @param away first path segments of the services that do not answer
     */
    FakeOrigin(int port, List<Path> roots, Map<String, String> answers, Set<String> away) {
        this.roots = roots;
        this.answers = answers;
        this.away = away;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/held")) {
            hold();
            send(exchange, 200, "text/css", "");
        } else if (path.equals("/release")) {
            released.countDown();
            send(exchange, 200, "text/plain", "");
        } else if (path.contains("/api/")) {
            answerApi(exchange, path);
        } else {
            answerFile(exchange, path.endsWith("/") ? path + "index.html" : path);
        }
    }

    private void answerApi(HttpExchange exchange, String path) throws IOException {
        if (away.contains(path.split("/", -1)[1])) {
            send(exchange, 502, "text/plain", "bad gateway");
            return;
        }
        if (path.endsWith("/events")) {
            send(exchange, 200, "text/event-stream", "data: {\"n\":1}\n\ndata: {\"n\":2}\n\n");
            return;
        }
        var answer = answers.get(exchange.getRequestURI().toString());
        if (answer == null) {
            missing.add(exchange.getRequestURI().toString());
            var problem =
                    "{\"title\":\"Not found\",\"status\":404,\"code\":\"not-found\",\"detail\":\"there is no such thing\"}";
            send(exchange, 404, "application/problem+json", problem);
            return;
        }
        send(exchange, 200, "application/json", answer);
    }

    /** A page that names {@code /held} is not loaded until its scripts ask for {@code /release}. */
    private void hold() {
        try {
            released.await(LONGEST_HOLD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerFile(HttpExchange exchange, String path) throws IOException {
        for (var root : roots) {
            var file = root.resolve(path.substring(1)).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                var ending = path.substring(path.lastIndexOf('.') + 1);
                send(
                        exchange,
                        200,
                        MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"),
                        Files.readAllBytes(file));
                return;
            }
        }
        missing.add(path);
        send(exchange, 404, "text/plain", "no such file");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type);
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.drivetrain.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of a headless Chromium that is used like a person would: keys are pressed, what is shown is read. */
public final class Tab implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> CODES = Map.of(
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40,
            "Enter",
            13,
            "Escape",
            27,
            "Tab",
            9,
            "Home",
            36,
            "End",
            35);

    private final Process process;
    private final WebSocket socket;
    private final Answers answers;
    private final AtomicInteger calls = new AtomicInteger();

    private Tab(Process process, WebSocket socket, Answers answers) {
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /** @param scratch an empty folder */
    static Tab start(String program, Path scratch) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory(scratch, "profile");
        var process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-breakpad",
                        "--window-size=1400,1000",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("browser.log").toFile())
                .start();
        try {
            var answers = new Answers();
            var client = HttpClient.newHttpClient();
            var socket = client.newWebSocketBuilder()
                    .buildAsync(page(client, port(profile, process)), answers)
                    .join();
            var tab = new Tab(process, socket, answers);
            tab.call("Page.enable", Map.of());
            tab.call("Runtime.enable", Map.of());
            tab.call("Log.enable", Map.of());
            return tab;
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    /** Goes to an address and waits until it has loaded. */
    public void open(String address) throws InterruptedException {
        call("Page.navigate", Map.of("url", address));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    public void reload() throws InterruptedException {
        run("window.beforeReload = true");
        call("Page.reload", Map.of());
        await("window.beforeReload === undefined && document.readyState === 'complete'");
    }

    /** Presses keys one after the other: characters, or names like {@code ArrowRight}. */
    public void press(String... keys) {
        for (String key : keys) {
            int code = CODES.getOrDefault(key, (int) Character.toUpperCase(key.charAt(0)));
            var event = Map.of("key", key, "windowsVirtualKeyCode", code);
            var down = new HashMap<String, Object>(event);
            down.put("type", "keyDown");
            if (key.length() == 1) {
                down.put("text", key);
            }
            call("Input.dispatchKeyEvent", down);
            var up = new HashMap<String, Object>(event);
            up.put("type", "keyUp");
            call("Input.dispatchKeyEvent", up);
        }
    }

    /** What an expression comes to, as text. */
    public String read(String expression) {
        return answerOf(expression).path("result").path("value").asText();
    }

    /** Waits until an expression is true. */
    public void await(String condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!read("Boolean(" + condition + ")").equals("true")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came true: " + condition + "\nthe page says: "
                        + read("document.body.innerText.slice(0, 4000)") + "\ncomplaints: " + complaints());
            }
            Thread.sleep(50);
        }
    }

    /** Light or dark, as a person has set their system. */
    public void prefer(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public void screenshot(Path file) throws IOException {
        var shot = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
    }

    /** What the security policy refused, scripts threw or files that were not to be had. */
    public List<String> complaints() {
        return List.copyOf(answers.complaints);
    }

    /** Without the answers of APIs, as a service that is tested alone has no others beside it. */
    public List<String> faults() {
        return complaints().stream().filter(line -> !line.contains("/api/")).toList();
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }

    /** With its children: one that lives on still writes into the profile while a test removes it. */
    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("process " + each.pid() + " of the browser does not end", e);
            }
        }
    }

    /** Runs a script in the page. */
    public void run(String script) {
        answerOf(script);
    }

    private JsonNode answerOf(String expression) {
        var answer = call(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        expression,
                        "awaitPromise",
                        true,
                        "returnByValue",
                        true,
                        "replMode",
                        true,
                        "userGesture",
                        true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + " failed: " + answer.path("exceptionDetails"));
        }
        return answer;
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        var waiting = answers.expect(id);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
            var answer = waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new IllegalStateException(method + " was refused: " + answer.path("error"));
            }
            return answer.path("result");
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the browser did not answer " + method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser worked on " + method, e);
        }
    }

    private static int port(Path profile, Process process) throws IOException, InterruptedException {
        var file = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("the browser opens no port to be driven by");
            }
            Thread.sleep(50);
        }
        return Integer.parseInt(Files.readAllLines(file).getFirst());
    }

    private static URI page(HttpClient client, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (JsonNode target :
                JSON.readTree(client.send(request, BodyHandlers.ofString()).body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("the browser has no page");
    }

    /** What the browser says: answers to calls, and events, of which complaints are kept. */
    private static final class Answers implements WebSocket.Listener {

        final List<String> complaints = new CopyOnWriteArrayList<>();
        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();

        CompletableFuture<JsonNode> expect(int id) {
            var answer = new CompletableFuture<JsonNode>();
            waiting.put(id, answer);
            return answer;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    hear(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    complaints.add("unreadable: " + e.getMessage());
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void hear(JsonNode message) {
            var answer = waiting.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
                return;
            }
            switch (message.path("method").asText()) {
                case "Runtime.exceptionThrown" ->
                    complaints.add(message.at("/params/exceptionDetails").toString());
                case "Log.entryAdded" -> {
                    var entry = message.at("/params/entry");
                    if (entry.path("level").asText().equals("error")) {
                        complaints.add(entry.path("text").asText() + " "
                                + entry.path("url").asText());
                    }
                }
                default -> {}
            }
        }
    }
}

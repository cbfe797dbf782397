package io.drivetrain.local.gather;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(30)
class GatherCommandTest {

    private static final String SHA = "ab".repeat(32);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final StringWriter said = new StringWriter();
    private State end = State.DONE;
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gather/api/v1/gatherings", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean first = exchange.getRequestMethod().equals("POST");
            answer(exchange, 200, Json.write(first ? progress(State.QUEUED, 0) : progress(end, 8)));
        });
        for (String kind : List.of("lists", "archives")) {
            server.createContext("/gather/api/v1/" + kind, exchange -> {
                int bytes = exchange.getRequestBody().readAllBytes().length;
                asked.add(kind + " " + bytes);
                answer(exchange, 201, ("{\"sha256\":\"" + SHA + "\",\"bytes\":" + bytes + "}").getBytes());
            });
        }
        server.createContext("/gather/api/v1/classifiers/bears", exchange -> answer(exchange, 200, """
                {"classifier":"bears","labels":[{"name":"black","threshold":0},{"name":"teddy","threshold":0},
                 {"name":"grizzly","threshold":0}],"by":{"kind":"PERSON","name":"a"},"at":"2026-01-01T00:00:00Z"}""".getBytes()));
        server.createContext(
                "/verify/", exchange -> answer(exchange, 200, "{\"labels\":{\"black\":100,\"teddy\":99}}".getBytes()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSearchIsAskedForAndItsEndAccountedFor() {
        int exit = gather("--source", "commons", "--per-label", "20", "--licence", "public", "--label", "teddy");

        assertThat(exit).isZero();
        assertThat(asked.getFirst())
                .contains("\"service\":\"COMMONS\"", "\"perLabel\":20", "\"licence\":\"PUBLIC\"")
                .contains("\"labels\":[\"teddy\"]");
        assertThat(said.toString())
                .contains("8 pictures stored of 10", "http-404", "https://a.example/x", "/gather/?classifier=bears");
    }

    @Test
    void aListIsSentFirst() throws IOException {
        var list = Files.writeString(folder.resolve("l.txt"), "https://a.example/1");
        assertThat(gather("--list", list.toString(), "--label", "teddy")).isZero();
        assertThat(asked.get(0)).isEqualTo("lists 19");
        assertThat(asked.get(1)).contains("\"type\":\"list\"", SHA, "\"label\":\"teddy\"");
    }

    @Test
    void aFolderIsPacked() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("black")).resolve("1.jpg"), "x");
        Files.writeString(folder.resolve("loose.txt"), "x");
        assertThat(gather("--folder", folder.toString())).isZero();
        assertThat(asked.get(0)).matches("archives 1\\d\\d");
        assertThat(asked.get(1)).contains("\"type\":\"archive\"", SHA);
    }

    @Test
    void onlyLabelsThatLackPicturesAreAskedFor() {
        assertThat(gather("--source", "openverse", "--below", "100")).isZero();
        assertThat(asked.getFirst()).contains("\"labels\":[\"teddy\",\"grizzly\"]");
    }

    @Test
    void ifNoLabelLacksPicturesNothingIsAskedFor() {
        assertThat(gather("--source", "openverse", "--below", "100", "--label", "black"))
                .isZero();
        assertThat(asked).isEmpty();
        assertThat(said.toString()).contains("Every label of 'bears' has 100 accepted pictures or more");
    }

    @Test
    void whatDidNotEndWellHasAnotherExitCode() {
        end = State.FAILED;
        assertThat(gather("--source", "bing")).isEqualTo(4);
        end = State.CANCELLED;
        assertThat(gather("--source", "bing")).isEqualTo(4);
    }

    @Test
    void whatCannotBeStartedIsSaidInASentence() {
        assertThat(gather("--list", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(said.toString()).contains("there is no file");
        server.stop(0);
        assertThat(gather("--source", "bing")).isEqualTo(1);
        assertThat(said.toString()).contains("no Drivetrain answers", "./drivetrain up");
        assertThat(gather()).isEqualTo(2);
        assertThat(gather("--source", "flickr")).isEqualTo(2);
    }

    private int gather(String... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("bears", "--port", String.valueOf(server.getAddress().getPort())));
        var out = new PrintWriter(said, true);
        return new CommandLine(new GatherCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    assertThat(e).isInstanceOf(CannotStart.class);
                    out.println(e.getMessage());
                    return 1;
                })
                .execute(all.toArray(String[]::new));
    }

    private static GatheringProgressed progress(State state, int stored) {
        return new GatheringProgressed(
                "g-1",
                "bears",
                state,
                10,
                stored,
                0,
                stored == 0 ? Map.of() : Map.of("http-404", 2),
                Map.of("teddy", stored),
                state == State.FAILED ? "the source is empty" : null,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(5),
                Map.of("http-404", List.of("https://a.example/x")));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

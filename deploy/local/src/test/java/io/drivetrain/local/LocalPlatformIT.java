package io.drivetrain.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path data;

    private static final List<String> SAID = new CopyOnWriteArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static PlatformOptions options;
    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        options = PlatformOptions.defaults().withData(data).withPort(FreePorts.origin());
        platform = LocalPlatform.start(options, SAID::add, FakeService::commands);
    }

    @AfterAll
    static void stop() {
        var processes = Stream.of(Service.values())
                .flatMap(service -> ProcessHandle.of(platform.pid(service).orElseThrow()).stream())
                .toList();
        platform.close();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void showsEveryServiceUnderOneOrigin() throws Exception {
        assertThat(get("gather/").body()).isEqualTo("gatherer");
        assertThat(get("v2/health/live").body()).isEqualTo("inference");
        assertThat(get("").body()).isEqualTo("monitor");
        assertThat(get("q/health").statusCode()).isEqualTo(404);
    }

    @Test
    void streamsALargeBodyThrough() throws Exception {
        var body = BodyPublishers.ofInputStream(() -> new ZeroStream(200_000_000));
        var request = HttpRequest.newBuilder(platform.origin().resolve("train/length"))
                .PUT(body)
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).isEqualTo("200000000");
    }

    @Test
    @Timeout(60)
    void passesAnEventOnBeforeTheNextOneComes() throws Exception {
        var request = HttpRequest.newBuilder(platform.origin().resolve("train/events"))
                .build();

        var body = HTTP.send(request, BodyHandlers.ofInputStream()).body();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(get("train/second").body()).isEqualTo("comes");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void refusesAnotherSitesName() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), options.ports().origin())) {
            socket.setSoTimeout(5000);
            var request = "GET /gather/ HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void isNotReachableThroughAnotherInterface() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        // Every host has this one: the whole of 127/8 is its own, and a wildcard listener answers on all of it.
        var secondLoopback = InetAddress.getByName("127.0.0.2");

        for (int port : options.ports().taken().keySet()) {
            assertThat(Stream.concat(others.stream(), Stream.of(secondLoopback)))
                    .as("addresses that answer on port %d", port)
                    .noneMatch(address -> connects(address, port));
        }
    }

    @Test
    void namesAServiceThatIsAwayAndStartsItAgain() throws Exception {
        long killed = platform.pid(Service.VERIFIER).orElseThrow();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(() -> get("verify/").statusCode() == 503);
        assertThat(get("verify/").body()).contains("the verifier does not answer", "service-away");
        await().atMost(PATIENCE).until(() -> get("verify/").statusCode() == 200);
        assertThat(platform.pid(Service.VERIFIER).orElseThrow()).isNotEqualTo(killed);
        assertThat(SAID).anyMatch(line -> line.startsWith("the verifier ended (exit 137)"));
    }

    @Test
    void showsWhatAllServicesCarryWhileOneIsAwayAndSaysSoOnItsPage() throws Exception {
        ProcessHandle.of(platform.pid(Service.MONITOR).orElseThrow())
                .orElseThrow()
                .destroyForcibly();
        await().atMost(PATIENCE).until(() -> get("monitor/").statusCode() == 503);

        assertThat(get("").body()).isEqualTo("inference");
        assertThat(get("console/console.js").statusCode()).isEqualTo(200);
        var asPage = HttpRequest.newBuilder(platform.origin().resolve("monitor/"))
                .header("Accept", "text/html,*/*")
                .build();
        assertThat(HTTP.send(asPage, BodyHandlers.ofString()))
                .satisfies(page -> assertThat(page.statusCode()).isEqualTo(503))
                .satisfies(page -> assertThat(page.body())
                        .contains("the monitor does not answer right now", "http-equiv=\"refresh\""));
        await().atMost(PATIENCE).until(() -> get("monitor/").statusCode() == 200);
    }

    @Test
    void refusesASecondStartOnTheSameData() {
        assertThatThrownBy(() -> LocalPlatform.start(options, SAID::add, FakeService::commands))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("./drivetrain down");
    }

    @Test
    void namesAPortThatAnotherProgramHas(@TempDir Path other) throws Exception {
        int origin = FreePorts.origin();
        try (var taken = new ServerSocket(origin + 10, 1, InetAddress.getLoopbackAddress())) {
            var here = options.withData(other).withPort(origin);

            assertThatThrownBy(() -> LocalPlatform.start(here, SAID::add, FakeService::commands))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (for Kafka) is used by another program")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void saysThatItsBrokerCannotReadTheFolder(@TempDir Path other) throws Exception {
        Files.writeString(Files.createDirectory(other.resolve("kafka")).resolve("meta.properties"), "version=none");
        Files.writeString(other.resolve("VERSION"), "1");
        var here = options.withData(other).withPort(FreePorts.origin());

        assertThatThrownBy(() -> LocalPlatform.start(here, SAID::add, FakeService::commands))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Kafka did not start")
                .hasMessageContaining("launcher.log");
    }

    private static boolean connects(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(platform.origin().resolve(path)).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}

package io.drivetrain.local.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.drivetrain.local.CannotStart;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackboneAddIT {

    private final byte[] weights = new byte[3_000_000];
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<byte[]> received = new AtomicReference<>(new byte[0]);
    private final StringWriter said = new StringWriter();
    private HttpServer server;
    private String sha256;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws Exception {
        new Random(1).nextBytes(weights);
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(weights));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hub/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hub/resnet18.safetensors");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/hub/resnet18.safetensors", exchange -> {
            exchange.sendResponseHeaders(200, weights.length);
            exchange.getResponseBody().write(weights);
            exchange.close();
        });
        server.createContext("/train/", exchange -> {
            asked.set(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            received.set(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsAFileWithItsDigest() throws Exception {
        var file = Files.write(folder.resolve("w.safetensors"), weights);

        int exit = add(file.toString(), sha256);

        assertThat(exit).isZero();
        assertThat(asked).hasValue("PUT /train/api/v1/backbones/resnet18?sha256=" + sha256);
        assertThat(received.get()).isEqualTo(weights);
    }

    @Test
    void downloadsFromAnAddressThatMoved() {
        int exit = add(address("/hub/moved"), sha256);

        assertThat(exit).isZero();
        assertThat(received.get()).isEqualTo(weights);
    }

    @Test
    void sendsNothingThatIsNotTheWeightsAskedFor() {
        int exit = add(address("/hub/resnet18.safetensors"), "0".repeat(64));

        assertThat(exit).isNotZero();
        assertThat(said.toString())
                .contains("the SHA-256 of " + address("/hub/resnet18.safetensors") + " is " + sha256 + ", not 000");
        assertThat(asked).hasValue("");
    }

    @Test
    void saysWhatTheAddressAnswered() {
        assertThat(add(address("/nothing"), sha256)).isNotZero();
        assertThat(said.toString()).contains("/nothing answered 404");
    }

    @Test
    void givesUpOnAServerThatFallsSilent() {
        server.createContext("/hub/silent", exchange -> {
            exchange.sendResponseHeaders(200, weights.length);
            exchange.getResponseBody().write(weights, 0, 1000);
            exchange.getResponseBody().flush();
            // the rest never comes
        });

        assertThatThrownBy(() ->
                        Download.to(folder.resolve("w"), URI.create(address("/hub/silent")), Duration.ofMillis(300)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/hub/silent");
    }

    @Test
    void refusesADigestThatIsNone() {
        assertThat(add(address("/hub/moved"), "abc")).isNotZero();
        assertThat(said.toString()).contains("sha256", "abc");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private int add(String source, String digest) {
        var command = new CommandLine(new BackboneCommand())
                .setErr(new PrintWriter(said, true))
                .setOut(new PrintWriter(said, true));
        return command.execute(
                "add",
                "resnet18",
                source,
                "--sha256=" + digest,
                "--port=" + server.getAddress().getPort());
    }
}

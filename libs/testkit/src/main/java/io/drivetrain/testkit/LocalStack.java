package io.drivetrain.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A broker and an object store in a child process, with the code the local platform runs. They are kept out of the
 * tests' class path because their dependencies and Quarkus' do not go together. The child ends with its parent.
 */
final class LocalStack {

    private static final String ACCESS_KEY = "test";
    private static final String SECRET_KEY = "test-secret-key";

    private final Process process;
    private final Path data;
    private final int kafkaPort;
    private final int s3Port;

    private LocalStack(Process process, Path data, int kafkaPort, int s3Port) {
        this.process = process;
        this.data = data;
        this.kafkaPort = kafkaPort;
        this.s3Port = s3Port;
    }

    static LocalStack start() throws IOException {
        Path data = Files.createTempDirectory("drivetrain-test");
        int[] ports = freePorts(3);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "io.drivetrain.local.infra.Infra"));
        Map.of(
                        "--data", data.resolve("infra").toString(),
                        "--kafka-port", String.valueOf(ports[0]),
                        "--controller-port", String.valueOf(ports[1]),
                        "--s3-port", String.valueOf(ports[2]),
                        "--access-key", ACCESS_KEY,
                        "--secret-key", SECRET_KEY)
                .forEach((name, value) -> command.addAll(List.of(name, value)));
        Path log = data.resolve("infra.log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        awaitReady(process, log);
        return new LocalStack(process, data, ports[0], ports[2]);
    }

    Map<String, String> config() {
        return Map.of(
                "drivetrain.kafka", "127.0.0.1:" + kafkaPort,
                "kafka.bootstrap.servers", "127.0.0.1:" + kafkaPort,
                "mp.messaging.connector.smallrye-kafka.bootstrap.servers", "127.0.0.1:" + kafkaPort,
                "drivetrain.s3.endpoint", "http://127.0.0.1:" + s3Port,
                "drivetrain.s3.access-key", ACCESS_KEY,
                "drivetrain.s3.secret-key", SECRET_KEY,
                "drivetrain.data-dir", data.resolve("service").toString());
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("READY")) {
                return;
            }
        }
        throw new IllegalStateException("the test broker and store did not start:\n" + Files.readString(log));
    }

    private static String classPath() {
        Path local = root().resolve("deploy/local/target");
        if (!Files.isDirectory(local.resolve("lib"))) {
            throw new IllegalStateException(
                    "deploy/local is not built; run the tests from the root, or build it first: ./mvnw package -pl deploy/local -am");
        }
        return local.resolve("classes") + File.pathSeparator + local.resolve("lib") + File.separator + "*";
    }

    private static Path root() {
        var named = System.getProperty("drivetrain.root");
        if (named != null) {
            return Path.of(named);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "the root of the project is not above " + Path.of("").toAbsolutePath());
    }

    private static int[] freePorts(int count) throws IOException {
        var sockets = new ServerSocket[count];
        var ports = new int[count];
        for (int i = 0; i < count; i++) {
            sockets[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            ports[i] = sockets[i].getLocalPort();
        }
        for (var socket : sockets) {
            socket.close();
        }
        return ports;
    }
}

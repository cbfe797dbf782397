package io.drivetrain.benchmarks.gather;

import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.local.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The broker and the object store of the platform, alone, in a process of their own. */
final class Stack implements AutoCloseable {

    private static final String ACCESS_KEY = "bench";
    private static final String SECRET_KEY = "bench-secret-of-this-run";

    private final Process process;
    private final Ports ports;
    private final Path folder;

    private Stack(Process process, Ports ports, Path folder) {
        this.process = process;
        this.ports = ports;
        this.folder = folder;
    }

    static Stack start(Path root, Ports ports, Path folder) throws IOException {
        var target = root.resolve("deploy/local/target");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                        "io.drivetrain.local.infra.Infra",
                        "--data=" + folder,
                        "--kafka-port=" + ports.kafka(),
                        "--controller-port=" + ports.controller(),
                        "--s3-port=" + ports.s3(),
                        "--access-key=" + ACCESS_KEY,
                        "--secret-key=" + SECRET_KEY))
                .redirectError(folder.resolve("infra.log").toFile())
                .start();
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("READY")) {
                Thread.ofPlatform().daemon().start(() -> drain(out));
                return new Stack(process, ports, folder);
            }
        }
        throw new CannotMeasure("broker and store did not start; see " + folder.resolve("infra.log"));
    }

    Path folder() {
        return folder;
    }

    /** How a service is told of it. */
    Map<String, String> environment() throws IOException {
        return Map.of(
                "DRIVETRAIN_KAFKA",
                "127.0.0.1:" + ports.kafka(),
                "DRIVETRAIN_S3_ENDPOINT",
                "http://127.0.0.1:" + ports.s3(),
                "DRIVETRAIN_S3_ACCESS_KEY",
                ACCESS_KEY,
                "DRIVETRAIN_S3_SECRET_KEY",
                SECRET_KEY,
                "DRIVETRAIN_DATA_DIR",
                Files.createDirectories(folder.resolve("gatherer")).toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // it ends when its input does
        process.getOutputStream().close();
        if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void drain(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null) {
                // read so that it never waits for a reader
            }
        } catch (IOException e) {
            // it has ended
        }
    }
}

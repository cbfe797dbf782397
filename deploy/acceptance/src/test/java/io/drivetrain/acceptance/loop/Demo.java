package io.drivetrain.acceptance.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** {@code drivetrain demo --exit} as a process, on a data folder and ports of its own. */
final class Demo implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int port;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Demo(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        // a build that is broken off leaves nothing running
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.reader = Thread.ofPlatform().daemon().name("demo-output").start(this::read);
    }

    /** @param folder where its data, its report and all it said are left for whoever looks into a failure */
    static Demo start(Path folder) throws IOException {
        int port = FreePorts.origin();
        Files.createDirectories(folder);
        var process = new ProcessBuilder(command(folder, port))
                .redirectErrorStream(true)
                .start();
        return new Demo(folder, port, process);
    }

    private static List<String> command(Path folder, int port) {
        Path root = Path.of(System.getProperty("drivetrain.root"));
        Path launcher = root.resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddrivetrain.root=" + root,
                "-cp",
                launcher.resolve("classes") + ":" + launcher.resolve("lib") + "/*",
                "io.drivetrain.local.Main"));
        command.addAll(List.of("demo", "--exit", "--port", String.valueOf(port)));
        command.addAll(List.of(
                "--data", data(folder).toString(), "--json", report(folder).toString()));
        return command;
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    Path data() {
        return data(folder);
    }

    boolean runs() {
        return process.isAlive();
    }

    /** All it has said until now. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Its exit code, waited for. */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the demo still runs after " + patience.toSeconds() + " s; it said:\n" + story());
        }
        reader.join();
        return process.exitValue();
    }

    /** What it found out. */
    JsonNode report() throws IOException {
        return JSON.readTree(report(folder).toFile());
    }

    String story() {
        return String.join("\n", lines);
    }

    /** Processes that work on its data folder, whoever started them: services, workers, the launcher itself. */
    List<ProcessHandle> processes() {
        String mark = data().toString();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .arguments()
                        .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> argument.contains(mark)))
                        .orElse(false))
                .toList();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        processes().forEach(ProcessHandle::destroyForcibly);
        reader.join(STOP);
        Files.writeString(folder.resolve("said.log"), story());
    }

    private void read() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's output broke off", e);
        }
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static Path report(Path folder) {
        return folder.resolve("report.json");
    }
}

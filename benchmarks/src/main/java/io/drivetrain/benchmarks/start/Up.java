package io.drivetrain.benchmarks.start;

import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Scratch;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.local.folder.RunningLauncher;
import io.drivetrain.local.process.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** The command {@code ./drivetrain up} on an empty data folder, as a person would give it; closing is their Ctrl-C. */
public final class Up implements AutoCloseable {

    private static final String READY = "READY";
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final Scratch scratch;
    private final double seconds;

    private Up(Process process, Scratch scratch, double seconds) {
        this.process = process;
        this.scratch = scratch;
        this.seconds = seconds;
    }

    /** Returns when it says that it is ready. */
    public static Up start(Setting setting) throws IOException {
        var scratch = Scratch.make();
        long since = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        setting.root().resolve("drivetrain").toString(),
                        "up",
                        "--port",
                        String.valueOf(setting.port()),
                        "--data",
                        scratch.folder().toString()))
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        String said = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                var up = new Up(process, scratch, (System.nanoTime() - since) / 1e9);
                Thread.ofPlatform().daemon().name("output-of-up").start(() -> drain(lines));
                return up;
            }
            said = line;
        }
        scratch.close();
        throw new CannotMeasure("'./drivetrain up' ended before it was ready: " + said);
    }

    /** From the command to its word that all is ready, the script and the start of Java included. */
    public double seconds() {
        return seconds;
    }

    public Path data() {
        return scratch.folder();
    }

    /** Resident memory of the launcher and the five services, each counted whole, in MiB. */
    public double residentMiB() {
        var launcher =
                RunningLauncher.read(scratch.folder()).orElseThrow(() -> new CannotMeasure("the launcher is gone"));
        return LongStream.concat(
                        LongStream.of(launcher.pid()),
                        launcher.services().values().stream().mapToLong(Long::longValue))
                .map(pid -> Memory.residentMiB(pid)
                        .orElseThrow(() -> new CannotMeasure("the memory of a process cannot be read here")))
                .sum();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        scratch.close();
    }

    private static void drain(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null) {
                // read so that the platform never waits for a reader
            }
        } catch (IOException e) {
            // it has ended
        }
    }
}

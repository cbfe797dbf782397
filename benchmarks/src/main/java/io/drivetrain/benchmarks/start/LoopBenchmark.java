package io.drivetrain.benchmarks.start;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Scratch;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.figure.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole demo: gather, verify, train twice, serve, replace, notice drift. */
public final class LoopBenchmark implements Benchmark {

    private static final double LIMIT_SECONDS = 360;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "loop";
    }

    @Override
    public String sentence() {
        return "Plays the demo on drawn pictures (or --images DIR) from start to end, against the limit of 6 minutes.";
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException, InterruptedException {
        var seconds = new double[setting.rounds()];
        for (int round = 0; round < setting.rounds(); round++) {
            seconds[round] = play(setting);
        }
        return List.of(Row.limit("demo from start to end", "s", seconds, LIMIT_SECONDS));
    }

    private static double play(Setting setting) throws IOException, InterruptedException {
        try (var scratch = Scratch.make()) {
            long since = System.nanoTime();
            var process = new ProcessBuilder(command(setting, scratch.folder()))
                    .inheritIO()
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new CannotMeasure("the demo did not end within " + PATIENCE.toMinutes() + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new CannotMeasure("the demo broke off with exit code " + process.exitValue());
            }
            return (System.nanoTime() - since) / 1e9;
        }
    }

    private static List<String> command(Setting setting, Path data) {
        var command = new ArrayList<>(List.of(
                setting.root().resolve("drivetrain").toString(),
                "demo",
                "--exit",
                "--port",
                String.valueOf(setting.port()),
                "--data",
                data.toString()));
        setting.images().ifPresent(images -> command.addAll(List.of("--images", images.toString())));
        return command;
    }
}

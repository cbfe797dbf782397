package io.drivetrain.benchmarks.start;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.figure.Row;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How long the platform takes to be ready, and what it holds in memory when nobody asks anything. */
public final class StartBenchmark implements Benchmark {

    private static final double LIMIT_SECONDS = 15;
    private static final double LIMIT_MIB = 1.6 * 1024;
    private static final long IDLE_MILLIS = 10_000;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String sentence() {
        return "Starts the platform on an empty folder: seconds until READY and resident memory, against their limits.";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException, InterruptedException {
        var seconds = new double[setting.rounds()];
        var memory = new double[setting.rounds()];
        for (int round = 0; round < setting.rounds(); round++) {
            try (var up = Up.start(setting)) {
                seconds[round] = up.seconds();
                Thread.sleep(IDLE_MILLIS);
                memory[round] = up.residentMiB();
            }
            setting.say()
                    .accept(String.format(
                            Locale.ROOT,
                            "start %d: ready after %.1f s, %.0f MiB",
                            round + 1,
                            seconds[round],
                            memory[round]));
        }
        return List.of(
                Row.limit("until ready", "s", seconds, LIMIT_SECONDS),
                Row.limit("resident memory, idle", "MiB", memory, LIMIT_MIB));
    }
}

package io.drivetrain.benchmarks.screen;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.TestData;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.verifier.screen.Bounds;
import io.drivetrain.verifier.screen.DecoderPool;
import io.drivetrain.verifier.screen.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Photographs in one decoder process with the service's own settings, which decodes, judges, hashes and draws a thumbnail;
 * then files that other decoders' makers collected because they cause trouble.
 */
public final class ScreenBenchmark implements Benchmark {

    private static final Bounds BOUNDS = new Bounds(64 << 20, 50_000_000, 16, 256, .82f);
    private static final DecoderPool.Cost COST =
            new DecoderPool.Cost(1, 256 << 20, Duration.ofSeconds(20), 2, Duration.ofMinutes(5));

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public String sentence() {
        return "Looks at photographs and at odd files in a decoder process of 256 MiB.";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        var rows = new ArrayList<Row>();
        var photographs = setting.images().orElseGet(() -> TestData.find("bears", "photographs"));
        try (var pool = new DecoderPool(BOUNDS, COST)) {
            speed(setting, read(photographs), pool, rows);
            rows.addAll(
                    OddImages.rows(TestData.find("odd-images", "INDEX.csv and what it lists"), pool, setting.say()));
        }
        return rows;
    }

    private static List<byte[]> read(java.nio.file.Path folder) throws IOException {
        var all = new ArrayList<byte[]>();
        for (var file : TestData.files(folder)) {
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    private static void speed(Setting setting, List<byte[]> pictures, DecoderPool pool, List<Row> rows) {
        pictures.stream().limit(100).forEach(pool::look);
        var perSecond = new double[setting.rounds()];
        var perCpuSecond = new double[setting.rounds()];
        long accepted = 0;
        for (int round = 0; round < perSecond.length; round++) {
            long start = System.nanoTime();
            double cpu = cpuSeconds();
            accepted = pictures.stream()
                    .filter(bytes -> pool.look(bytes) instanceof Look.Usable)
                    .count();
            perSecond[round] = pictures.size() / ((System.nanoTime() - start) / 1e9);
            perCpuSecond[round] = pictures.size() / (cpuSeconds() - cpu);
        }
        setting.say().accept(accepted + " of " + pictures.size() + " pictures are accepted");
        rows.add(Row.alone("pictures a second, one process", "/s", perSecond));
        rows.add(Row.alone("pictures a second of processor time, its and ours", "/s", perCpuSecond));
    }

    private static double cpuSeconds() {
        var processes = new ArrayList<>(ProcessHandle.current().children().toList());
        processes.add(ProcessHandle.current());
        return processes.stream()
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
                .sum();
    }
}

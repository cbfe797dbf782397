package io.drivetrain.trainer.worker;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.trainer.TestData;
import io.drivetrain.trainer.data.Seeds;
import io.drivetrain.trainer.run.WorkerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trains on a folder of class folders with the real worker and without the rest of the platform, and prints the table.
 * To be started by hand:
 *
 * <pre>{@code FineTuneBearsCheck [resnet18|tiny] [pictures per label] [folder] [work folder]}</pre>
 *
 * Without arguments: ResNet-18 with its pretrained backbone at 224 pixels, one frozen epoch and four, on all bears; its
 * accuracy should be .92 or more.
 */
final class FineTuneBearsCheck {

    private static final int VALID_ONE_IN = 5;
    private static final int SEED = 42;

    private FineTuneBearsCheck() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean tiny = arguments.length > 0 && arguments[0].equals("tiny");
        int perLabel = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        Path data = TestData.find().orElseThrow(() -> new IllegalStateException(TestData.HOW_TO));
        Path pictures = arguments.length > 2 ? Path.of(arguments[2]) : data.resolve("bears");
        var folder = new WorkFolder(
                arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("fine-tune-check"));
        Path backbone = data.resolve("weights/resnet18.safetensors");

        Files.createDirectories(folder.root());
        Files.write(folder.job(), Json.write(job(pictures, perLabel, tiny, tiny ? null : backbone)));
        System.out.println("work folder " + folder.root());
        long start = System.nanoTime();
        int status = run(folder);
        System.out.printf("status %d after %.1f s%n", status, (System.nanoTime() - start) / 1e9);
        if (status == 0) {
            System.out.println(Files.readString(folder.result()));
        }
        System.exit(status);
    }

    private static Job job(Path pictures, int perLabel, boolean tiny, @Nullable Path backbone) throws IOException {
        var recipe = tiny
                ? new Recipe(Architecture.TINY, null, 64, Resize.CROP, 10, 0, 2e-3, 32, SEED)
                : Recipe.defaults().withBackbone("resnet18").withSeed(SEED);
        List<String> labels;
        try (var folders = Files.list(pictures)) {
            labels = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
        return new Job(
                "check",
                "bears",
                1,
                labels,
                recipe,
                items(pictures, labels, perLabel),
                backbone == null ? null : backbone.toString(),
                null,
                new Job.Limits(Runtime.getRuntime().availableProcessors(), 512L << 20, 1e-4, 64));
    }

    /** A stable random fifth is for validation; files with the same bytes are kept on one side. */
    private static List<Job.Item> items(Path pictures, List<String> labels, int perLabel) throws IOException {
        var items = new ArrayList<Job.Item>();
        for (int label = 0; label < labels.size(); label++) {
            try (var files = Files.list(pictures.resolve(labels.get(label)))) {
                for (Path file : files.sorted().limit(perLabel).toList()) {
                    int content = Arrays.hashCode(Files.readAllBytes(file));
                    boolean validation = Math.floorMod(Seeds.mix(SEED, content), VALID_ONE_IN) == 0;
                    items.add(new Job.Item(file.toString(), label, validation, 1));
                }
            }
        }
        return items;
    }

    private static int run(WorkFolder folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(WorkerCommand.java("1536m", folder.root()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment()
                .putAll(WorkerCommand.environment(
                        System.getProperty("java.class.path"),
                        Runtime.getRuntime().availableProcessors(),
                        folder.root().resolve("djl")));
        var worker = process.start();
        try (var out = new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                MessageLine.read(line).ifPresent(FineTuneBearsCheck::show);
            }
        }
        return worker.waitFor();
    }

    private static void show(WorkerMessage message) {
        switch (message) {
            case WorkerMessage.Stepped s -> {
                if (s.step() % 10 == 0) {
                    System.out.printf("step %d of %d, %.0f s left%n", s.step(), s.steps(), s.secondsLeft());
                }
            }
            case WorkerMessage.Alive alive -> {}
            default -> System.out.println(message);
        }
    }
}

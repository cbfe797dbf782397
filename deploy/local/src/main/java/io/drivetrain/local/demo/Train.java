package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Acts 5 and 7: trains a version, with its epoch table as it grows, and checks the export against the trainer. */
record Train(Stage stage) {

    private static final String RUNS = "/train/api/v1/runs";
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration STILL = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** @param key under which the report keeps it, {@code v1} or {@code v2} */
    ModelTrained play(String key, DatasetReleased dataset, Recipe recipe) throws InterruptedException {
        String run = start(dataset, recipe);
        TrainingProgressed done = follow(run);
        if (done.state() != State.DONE) {
            throw new ActFailed(
                    "run " + run + " ended as " + done.state() + (done.failure() == null ? "" : ": " + done.failure()));
        }
        ModelTrained model = Patience.of("the model of run " + run, LIMIT)
                .until(seen -> Arrays.stream(stage.api()
                                .find("/train/api/v1/models?classifier=" + stage.classifier(), ModelTrained[].class)
                                .orElse(new ModelTrained[0]))
                        .filter(m -> m.run().equals(run))
                        .findFirst());
        ModelManifest manifest = Patience.of("the manifest of version " + model.version(), LIMIT)
                .until(seen -> stage.api()
                        .find(
                                "/train/api/v1/models/" + stage.classifier() + "/" + model.version() + "/manifest",
                                ModelManifest.class));
        tell(key, done, model, manifest);
        return model;
    }

    private String start(DatasetReleased dataset, Recipe recipe) throws InterruptedException {
        Set<String> before = Patience.of("the list of runs", LIMIT)
                .until(seen -> Optional.of(
                        Arrays.stream(runs()).map(TrainingProgressed::run).collect(Collectors.toSet())));
        var wish = Map.of("classifier", stage.classifier(), "dataset", dataset.version(), "recipe", recipe);
        return Patience.of("a run to be queued", LIMIT)
                .once(
                        () -> stage.api().post(RUNS, wish, TrainingProgressed.class),
                        seen -> Arrays.stream(runs())
                                .filter(r -> !before.contains(r.run()))
                                .findFirst())
                .run();
    }

    private TrainingProgressed[] runs() throws Unreachable, InterruptedException {
        return stage.api()
                .find(RUNS + "?classifier=" + stage.classifier(), TrainingProgressed[].class)
                .orElse(new TrainingProgressed[0]);
    }

    private TrainingProgressed follow(String run) throws InterruptedException {
        var table = new EpochTable(stage.screen());
        try (var gauge = stage.screen().gauge("steps", 0)) {
            return new Patience("run " + run + " to end", STILL, LONGEST, Wait.SHORT)
                    .until(seen -> stage.api()
                            .find(RUNS + "/" + run, TrainingProgressed.class)
                            .filter(now -> {
                                seen.is(now.state() + ", step " + now.step() + " of " + now.steps());
                                gauge.show(now.step(), now.steps(), now.state() + eta(now));
                                table.upTo(now.epochs());
                                return now.state().ended();
                            }));
        }
    }

    private static String eta(TrainingProgressed now) {
        Double eta = now.etaSeconds();
        return eta == null ? "" : String.format(Locale.ROOT, ", about %.0f s to go", eta);
    }

    private void tell(String key, TrainingProgressed done, ModelTrained model, ModelManifest manifest) {
        double bound = manifest.parity().getOrDefault("bound", Double.NaN);
        double errorRate = 1 - model.accuracy();
        stage.screen()
                .fact(
                        "version %d: error rate %.4f; largest difference of a probability to the trainer %.1e (bound %.0e)",
                        model.version(), errorRate, model.parity(), bound);
        List<Epoch> epochs = done.epochs();
        var values = new LinkedHashMap<String, Object>();
        values.put("version", model.version());
        values.put("run", model.run());
        values.put("epochs", epochs);
        values.put("errorRate", errorRate);
        values.put("parity", model.parity());
        values.put("parityBound", bound);
        values.put("metrics", manifest.metrics());
        double seconds = epochs.stream().mapToDouble(Epoch::seconds).sum();
        stage.report()
                .put(
                        key,
                        values,
                        "version " + model.version(),
                        String.format(
                                Locale.ROOT,
                                "%d epochs in %.0f s on %s, error rate %.4f, parity %.1e",
                                epochs.size(),
                                seconds,
                                done.device() == null ? "an unnamed device" : done.device(),
                                errorRate,
                                model.parity()));
    }
}

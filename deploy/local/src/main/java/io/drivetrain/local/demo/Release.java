package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Act 4: freezes what was accepted into a dataset. */
record Release(Stage stage) {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    DatasetReleased play() throws InterruptedException {
        String path = "/verify/api/v1/classifiers/" + stage.classifier() + "/datasets";
        Set<String> before = Patience.of("the list of datasets", LIMIT)
                .until(seen -> Optional.of(requests(path).collect(Collectors.toSet())));
        // nothing is calibrated in the story, so what would be set aside for that is trained on
        var wish = Map.of(
                "seed", DatasetPlan.DEFAULT_SEED, "validShare", DatasetPlan.DEFAULT_VALID_SHARE, "calibrationShare", 0);
        String request = Patience.of("the dataset to be requested", LIMIT)
                .once(
                        () -> stage.api()
                                .post(path, wish, DatasetRequested.class)
                                .request(),
                        seen -> requests(path).filter(r -> !before.contains(r)).findFirst());
        DatasetReleased released = Patience.of("dataset request " + request + " to be answered", LIMIT)
                .until(seen -> Arrays.stream(stage.api()
                                .find(path + "?request=" + request, DatasetReleased[].class)
                                .orElse(new DatasetReleased[0]))
                        .findFirst());
        if (released.refused() != null) {
            throw new ActFailed("the dataset was refused: " + released.refused());
        }
        stage.screen().fact("dataset %d released, seed %d: %s", released.version(), released.seed(), released.counts());
        stage.report()
                .put(
                        "dataset",
                        Map.of("version", released.version(), "counts", released.counts(), "seed", released.seed()),
                        "dataset",
                        released.version() + ": " + part(released, "train") + " to train, " + part(released, "valid")
                                + " to validate, seed " + released.seed());
        return released;
    }

    /** Requests answered or waiting. */
    private Stream<String> requests(String path) throws Unreachable, InterruptedException {
        var answered = stage.api().find(path, DatasetReleased[].class).orElse(new DatasetReleased[0]);
        var pending =
                stage.api().find(path + "/pending", DatasetRequested[].class).orElse(new DatasetRequested[0]);
        return Stream.concat(
                Arrays.stream(pending).map(DatasetRequested::request),
                Arrays.stream(answered).map(DatasetReleased::request));
    }

    private static int part(DatasetReleased released, String part) {
        return released.counts().entrySet().stream()
                .filter(e -> e.getKey().endsWith("/" + part))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}

package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.contracts.event.TrainingRequested;
import java.time.Instant;
import java.util.List;

/** Facts for tests. */
final class Samples {

    private Samples() {}

    static TrainingRequested request(String run) {
        return request(run, Instant.EPOCH);
    }

    static TrainingRequested request(String run, Instant at) {
        return new TrainingRequested(
                run,
                "stripes",
                1,
                "datasets/stripes/1/manifest.jsonl.gz",
                "a".repeat(64),
                List.of("rows", "columns"),
                Recipe.defaults(),
                Actor.person("ann"),
                at);
    }

    static TrainingProgressed progress(String run, State state) {
        return new TrainingProgressed(run, "stripes", state, "cpu", 0, 0, List.of(), null, null, Instant.EPOCH);
    }
}

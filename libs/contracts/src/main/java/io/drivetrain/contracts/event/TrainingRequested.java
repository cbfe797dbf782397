package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;

/** A run is wanted: this recipe on this dataset. {@code labels} gives the order of the network's outputs. */
public record TrainingRequested(
        String run,
        String classifier,
        int dataset,
        String manifestKey,
        String manifestSha256,
        List<String> labels,
        Recipe recipe,
        Actor by,
        Instant at)
        implements Event {

    public TrainingRequested {
        Ids.token("run", run);
        Ids.name("classifier", classifier);
        Ids.sha256("dataset manifest", manifestSha256);
        require(dataset >= 1, "run '" + run + "' needs a dataset version, got " + dataset);
        labels = List.copyOf(labels);
        require(labels.size() >= 2, "run '" + run + "' needs at least 2 labels, got " + labels.size());
        require(recipe != null, "run '" + run + "' needs a recipe");
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_REQUESTED;
    }

    @Override
    public String key() {
        return run;
    }
}

package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * A model version exists, checked and ready to be served; its files are listed in the manifest.
 *
 * @param version N, allotted by creating the claim object
 * @param manifestSha256 of the manifest object, which lists the digests of all other files
 * @param labels in the order of the outputs
 * @param accuracy on the validation part, 0 to 1
 * @param parity largest absolute difference of a probability between the trainer and ONNX Runtime
 */
public record ModelTrained(
        String classifier,
        int version,
        String run,
        int dataset,
        String manifestKey,
        String manifestSha256,
        List<String> labels,
        double accuracy,
        double parity,
        Actor by,
        Instant at)
        implements Event {

    public ModelTrained {
        Ids.name("classifier", classifier);
        Ids.token("run", run);
        Ids.sha256("model manifest", manifestSha256);
        require(version >= 1, "model version of '" + classifier + "' must be 1 or more, got " + version);
        labels = List.copyOf(labels);
    }

    @Override
    public Topic topic() {
        return Topic.MODEL_TRAINED;
    }

    @Override
    public String key() {
        return classifier;
    }
}

package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;

/**
 * A snapshot of a classifier's accepted pictures is wanted.
 *
 * @param request id of the request; the release repeats it
 * @param seed of the split
 * @param validShare share of picture groups set aside for validation, above 0 and below 1
 */
public record DatasetRequested(String request, String classifier, long seed, double validShare, Actor by, Instant at)
        implements Event {

    public static final long DEFAULT_SEED = 42;
    public static final double DEFAULT_VALID_SHARE = 0.2;

    public DatasetRequested {
        Ids.token("dataset request", request);
        Ids.name("classifier", classifier);
        require(
                validShare > 0 && validShare < 1,
                "dataset of '" + classifier + "': validShare must be above 0 and below 1, got " + validShare);
    }

    @Override
    public Topic topic() {
        return Topic.DATASET_REQUESTED;
    }

    @Override
    public String key() {
        return classifier;
    }
}

package io.drivetrain.contracts.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a classifier's accepted pictures is wanted.
 *
 * @param request id of the request; the release repeats it
 */
public record DatasetRequested(String request, String classifier, DatasetPlan plan, Actor by, Instant at)
        implements Event {

    public DatasetRequested {
        Ids.token("dataset request", request);
        Ids.name("classifier", classifier);
    }

    /** Reads older records, too: they have a seed and a share instead of a plan. */
    @JsonCreator
    static DatasetRequested read(
            @JsonProperty("request") String request,
            @JsonProperty("classifier") String classifier,
            @JsonProperty("plan") @Nullable DatasetPlan plan,
            @JsonProperty("seed") @Nullable Long seed,
            @JsonProperty("validShare") @Nullable Double validShare,
            @JsonProperty("by") Actor by,
            @JsonProperty("at") Instant at) {
        if (plan != null) {
            return new DatasetRequested(request, classifier, plan, by, at);
        }
        if (seed == null || validShare == null) {
            throw new InvalidContract("dataset of '" + classifier + "' needs a plan");
        }
        return new DatasetRequested(request, classifier, DatasetPlan.twoParts(seed, validShare), by, at);
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

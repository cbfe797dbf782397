package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of a classifier's data, or the reason why there is none.
 *
 * @param version 1, 2, 3 …; 0 if refused
 * @param manifestKey the gzipped JSON lines, one {@link io.drivetrain.contracts.manifest.DatasetItem} each
 * @param manifestSha256 of the manifest object
 * @param counts pictures by label and part ({@code grizzly/train})
 * @param plan how it was made; none in records that are older than plans
 * @param refused why no dataset was released; none if one was
 */
public record DatasetReleased(
        String request,
        String classifier,
        int version,
        @Nullable String manifestKey,
        @Nullable String manifestSha256,
        Map<String, Integer> counts,
        long seed,
        @Nullable DatasetPlan plan,
        @Nullable String refused,
        Actor by,
        Instant at)
        implements Event {

    public DatasetReleased {
        Ids.token("dataset request", request);
        Ids.name("classifier", classifier);
        counts = counts == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
        require(
                refused != null || (version >= 1 && manifestKey != null && manifestSha256 != null),
                "released dataset of '" + classifier + "' needs a version and a manifest, or a reason for the refusal");
    }

    @Override
    public Topic topic() {
        return Topic.DATASET_RELEASED;
    }

    @Override
    public String key() {
        return classifier;
    }
}

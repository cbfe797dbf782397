package io.drivetrain.gatherer.gathering;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person asks for: pictures for a classifier, from a source; of some labels only, if any are named. */
record GatheringWish(
        @Nullable String classifier,
        @Nullable GatheringSource source,
        @Nullable List<String> labels) {

    /** What the brokers take as one record, with room for its headers. */
    private static final int MAX_RECORD = 900_000;

    /** @throws InvalidContract naming the rule it breaks */
    GatheringRequested requested(Actor by, Instant at) {
        String name = Ids.name("classifier", classifier == null ? "" : classifier);
        if (source == null) {
            throw new InvalidContract(
                    "a gathering for '" + name + "' needs a source: search, urls, list, folder, archive or inbox");
        }
        var requested = new GatheringRequested(Ids.fresh(), name, source, labels == null ? List.of() : labels, by, at);
        int bytes = Json.write(requested).length;
        require(
                bytes <= MAX_RECORD,
                "a gathering for '" + name + "' may take " + MAX_RECORD + " bytes as JSON, got " + bytes
                        + "; split the list into several gatherings");
        return requested;
    }
}

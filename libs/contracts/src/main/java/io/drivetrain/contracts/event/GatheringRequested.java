package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;

/** Pictures are wanted for a classifier, from one source. */
public record GatheringRequested(String gathering, String classifier, GatheringSource source, Actor by, Instant at)
        implements Event {

    public GatheringRequested {
        Ids.token("gathering", gathering);
        Ids.name("classifier", classifier);
        io.drivetrain.contracts.InvalidContract.require(source != null, "gathering '" + gathering + "' needs a source");
    }

    @Override
    public Topic topic() {
        return Topic.GATHERING_REQUESTED;
    }

    @Override
    public String key() {
        return gathering;
    }
}

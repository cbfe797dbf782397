package io.drivetrain.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * Pictures are wanted for a classifier, from one source.
 *
 * @param labels only of these labels; of all of them if there are none
 */
public record GatheringRequested(
        String gathering,
        String classifier,
        GatheringSource source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> labels,
        Actor by,
        Instant at)
        implements Event {

    public GatheringRequested {
        Ids.token("gathering", gathering);
        Ids.name("classifier", classifier);
        InvalidContract.require(source != null, "gathering '" + gathering + "' needs a source");
        labels = labels == null ? List.of() : List.copyOf(labels);
        labels.forEach(label -> Ids.name("label", label));
    }

    /** For all labels. */
    public GatheringRequested(String gathering, String classifier, GatheringSource source, Actor by, Instant at) {
        this(gathering, classifier, source, List.of(), by, at);
    }

    /** Whether pictures of {@code label} are wanted. */
    public boolean wants(String label) {
        return labels.isEmpty() || labels.contains(label);
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

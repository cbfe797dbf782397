package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import java.util.List;

/**
 * One answer of a classifier.
 *
 * @param name the label
 * @param queries what to search the web for to find pictures of it; the label itself if none is given
 * @param action what a prediction of it causes; empty if nothing
 * @param threshold the confidence from which the action is taken, 0 to 1
 */
public record LabelSpec(String name, List<String> queries, String action, double threshold) {

    public LabelSpec {
        Ids.name("label", name);
        queries = queries == null || queries.isEmpty() ? List.of(name) : List.copyOf(queries);
        action = action == null ? "" : action;
        require(threshold >= 0 && threshold <= 1, "threshold of label '" + name + "' must be 0 to 1, got " + threshold);
    }

    public static LabelSpec of(String name, String... queries) {
        return new LabelSpec(name, List.of(queries), "", 0);
    }
}

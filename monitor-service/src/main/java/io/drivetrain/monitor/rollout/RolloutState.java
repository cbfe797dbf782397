package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routing of a classifier as the API shows it.
 *
 * @param revision 0 before the first change
 * @param champion 0 if none answers
 * @param history newest first
 * @param options what can be done now, and why the rest cannot
 */
record RolloutState(
        String classifier,
        long revision,
        int champion,
        int previous,
        @Nullable Challenger challenger,
        @Nullable String why,
        Map<String, Double> evidence,
        @Nullable Actor by,
        @Nullable Instant at,
        List<RolloutChanged> history,
        List<Option> options) {

    static RolloutState of(Routing routing, List<RolloutChanged> history, List<Option> options) {
        var last = routing.last();
        return new RolloutState(
                routing.classifier(),
                routing.revision(),
                routing.champion(),
                routing.previous(),
                routing.challenger(),
                last == null ? null : last.why(),
                last == null ? Map.of() : last.evidence(),
                last == null ? null : last.by(),
                last == null ? null : last.at(),
                history,
                options);
    }
}

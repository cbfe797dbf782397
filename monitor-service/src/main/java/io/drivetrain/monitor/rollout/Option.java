package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command that may come to a person's mind now.
 *
 * @param refused the rule that forbids it; none if it may be given
 */
record Option(Command command, int version, @Nullable String refused) {

    private static final double LARGEST_SHARE = 0.5;

    /** What can be done with each of {@code versions}, by trying it on the state. */
    static List<Option> of(Routing routing, List<Integer> versions) {
        var options = new ArrayList<Option>();
        for (int version : versions) {
            options.add(tried(routing, Command.SHADOW, version));
        }
        var challenger = routing.challenger();
        int coming = challenger == null ? versions.stream().findFirst().orElse(1) : challenger.version();
        int leaving = challenger == null ? Math.max(1, routing.champion()) : challenger.version();
        options.add(tried(routing, Command.CANARY, coming));
        options.add(tried(routing, Command.PROMOTE, coming));
        options.add(tried(routing, Command.ROLL_BACK, leaving));
        return options;
    }

    private static Option tried(Routing routing, Command command, int version) {
        var wanted = new RolloutCommanded(
                "try",
                routing.classifier(),
                command,
                version,
                command == Command.CANARY ? LARGEST_SHARE : 0,
                routing.revision(),
                "",
                Actor.service("monitor"),
                Instant.EPOCH,
                Map.of());
        return switch (routing.apply(wanted, "try", Instant.EPOCH)) {
            case Outcome.Changed changed -> new Option(command, version, null);
            case Outcome.Stale stale -> new Option(command, version, stale.why());
            case Outcome.Refused refused -> new Option(command, version, refused.why());
        };
    }
}

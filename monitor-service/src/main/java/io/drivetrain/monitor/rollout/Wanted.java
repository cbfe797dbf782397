package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import io.drivetrain.platform.rest.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's command as it comes in the body of a request. */
record Wanted(
        @Nullable Command command,
        @Nullable Integer version,
        @Nullable Double share,
        @Nullable String why,
        @Nullable Long expectedRevision) {

    private static final int LONGEST_REASON = 2000;

    RolloutCommanded command(String classifier, Actor by, Instant now) {
        if (command == null || version == null || expectedRevision == null) {
            throw Problem.invalid(
                    "invalid",
                    "a rollout command for '" + classifier
                            + "' needs command, version and expectedRevision (the revision"
                            + " of the state it was made on)");
        }
        if (why == null || why.isBlank() || why.length() > LONGEST_REASON) {
            throw Problem.invalid(
                    "why-missing",
                    "a rollout command for '" + classifier + "' needs a reason in 'why', of at most " + LONGEST_REASON
                            + " characters");
        }
        return new RolloutCommanded(
                Ids.fresh(), classifier, command, version, share == null ? 0 : share, expectedRevision, why, by, now);
    }
}

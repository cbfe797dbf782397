package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody wants the routing of a classifier changed.
 *
 * @param command SHADOW starts a version beside the champion, unseen; CANARY gives it {@code share} of the subjects;
 *     PROMOTE makes it the champion; ROLL_BACK sends everything to the champion, or, with no challenger, to the previous
 *     one
 * @param version the version meant; for ROLL_BACK the one to be taken out
 * @param share of subjects for CANARY, above 0 to 0.5; otherwise 0
 * @param expectedRevision revision of the routing state the person saw
 * @param evidence the numbers a service acting by a policy decided on; empty from a person
 */
public record RolloutCommanded(
        String request,
        String classifier,
        Command command,
        int version,
        double share,
        long expectedRevision,
        String why,
        Actor by,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> evidence)
        implements Event {

    public enum Command {
        SHADOW,
        CANARY,
        PROMOTE,
        ROLL_BACK
    }

    /** A command with no numbers behind it. */
    public RolloutCommanded(
            String request,
            String classifier,
            Command command,
            int version,
            double share,
            long expectedRevision,
            String why,
            Actor by,
            Instant at) {
        this(request, classifier, command, version, share, expectedRevision, why, by, at, Map.of());
    }

    public RolloutCommanded {
        Ids.token("rollout request", request);
        Ids.name("classifier", classifier);
        require(command != null, "rollout of '" + classifier + "' needs a command");
        require(version >= 1, "rollout of '" + classifier + "' needs a model version, got " + version);
        if (command == Command.CANARY) {
            require(
                    share > 0 && share <= 0.5,
                    "canary share for '" + classifier + "' must be above 0 and at most 0.5, got " + share);
        }
        why = why == null ? "" : why;
        evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
    }

    @Override
    public Topic topic() {
        return Topic.ROLLOUT_COMMANDED;
    }

    @Override
    public String key() {
        return classifier;
    }
}

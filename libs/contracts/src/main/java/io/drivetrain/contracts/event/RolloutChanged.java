package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routing state of a classifier from now on; every inference replica obeys the highest revision it has seen.
 *
 * @param revision 1, 2, 3 …
 * @param champion the version that answers; 0 if none does yet
 * @param previous the champion before; 0 if there was none
 * @param challenger the version on its way, with its stage; none if there is none
 * @param request the command that caused it
 * @param why in words
 * @param evidence the numbers the decision was taken on
 */
public record RolloutChanged(
        String classifier,
        long revision,
        int champion,
        int previous,
        @Nullable Challenger challenger,
        String request,
        String why,
        Map<String, Double> evidence,
        Actor by,
        Instant at)
        implements Event {

    public enum Stage {
        SHADOW,
        CANARY
    }

    /**
     * @param share of subjects that get the challenger's answer; 0 in SHADOW
     * @param seed of the sticky assignment, one per attempt
     */
    public record Challenger(int version, Stage stage, double share, String seed) {
        public Challenger {
            require(version >= 1, "challenger needs a model version, got " + version);
            require(share >= 0 && share <= 0.5, "challenger share must be 0 to 0.5, got " + share);
        }
    }

    public RolloutChanged {
        Ids.name("classifier", classifier);
        require(revision >= 1, "rollout revision of '" + classifier + "' must be 1 or more, got " + revision);
        why = why == null ? "" : why;
        evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
    }

    @Override
    public Topic topic() {
        return Topic.ROLLOUT_CHANGED;
    }

    @Override
    public String key() {
        return classifier;
    }
}

package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Which of the accepted pictures a new version of a dataset keeps. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RefreshPolicy.Append.class, name = "append"),
    @JsonSubTypes.Type(value = RefreshPolicy.SlidingWindow.class, name = "sliding-window"),
    @JsonSubTypes.Type(value = RefreshPolicy.ClassCap.class, name = "class-cap")
})
public sealed interface RefreshPolicy {

    /** All of them: what came later is added. */
    record Append() implements RefreshPolicy {}

    /**
     * The newest: those gathered within so many days before the request, and of them so many a label.
     *
     * @param days 1 to 36500; none for any age
     * @param perLabel 2 or more; none for any number
     */
    record SlidingWindow(@Nullable Integer days, @Nullable Integer perLabel) implements RefreshPolicy {
        public SlidingWindow {
            require(days != null || perLabel != null, "sliding window: it needs days, or a number per label, or both");
            require(
                    days == null || (days >= 1 && days <= 36_500),
                    "sliding window: days must be 1 to 36500, got " + days);
            atLeastTwo("sliding window", perLabel);
        }
    }

    /** At most so many a label, 2 or more, drawn by the seed: a frequent label does not drown the others. */
    record ClassCap(int perLabel) implements RefreshPolicy {
        public ClassCap {
            atLeastTwo("class cap", perLabel);
        }
    }

    private static void atLeastTwo(String policy, @Nullable Integer perLabel) {
        require(perLabel == null || perLabel >= 2, policy + ": perLabel must be 2 or more, got " + perLabel);
    }
}

package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.RolloutChanged;

/** What a command comes to. */
public sealed interface Outcome {

    /** The routing changes, or has been changed by this same command before. */
    record Changed(RolloutChanged event) implements Outcome {}

    /**
     * The routing has moved on since the person looked.
     *
     * @param why what it is now and what made it so
     */
    record Stale(String why) implements Outcome {}

    /**
     * A rule forbids it.
     *
     * @param why names the object and the rule
     */
    record Refused(String why) implements Outcome {}
}

package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.RolloutChanged;

/** What a command comes to. */
sealed interface Outcome {

    /** The routing changes. */
    record Changed(RolloutChanged event) implements Outcome {}

    /**
     * It stays as it is.
     *
     * @param stale whether the state has moved on since the person looked
     * @param why names the object and the rule
     */
    record Refused(boolean stale, String why) implements Outcome {}
}

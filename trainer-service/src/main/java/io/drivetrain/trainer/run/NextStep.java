package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.TrainingProgressed.State;

/** What this trainer does about an open run. */
sealed interface NextStep {

    /** Claim the next attempt and train. */
    record Train(int attempt) implements NextStep {}

    /** Nothing is left to do but to say how it ended. */
    record Close(State state, String failure) implements NextStep {}

    /** Another trainer has it, or it is not time yet. */
    record Wait() implements NextStep {}
}

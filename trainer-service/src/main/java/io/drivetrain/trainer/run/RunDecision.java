package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.TrainingProgressed.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides about an open run that this trainer is not working on.
 *
 * @param takeover silence after which another trainer's run is taken over
 * @param attempts after which a run is given up
 */
record RunDecision(Duration takeover, int attempts) {

    private static final Duration PAUSE_BETWEEN_OWN = Duration.ofSeconds(2);

    /**
     * @param latest the newest attempt at it, if any
     * @param mine whether that one is this trainer's own, from before a restart or a failure
     */
    NextStep of(Run run, Optional<Attempt> latest, boolean mine, Instant now) {
        if (run.modelVersion() != null) {
            // the model was published, only the last fact about the run is missing
            return new NextStep.Close(State.DONE, "");
        }
        if (run.cancelAsked() && (latest.isEmpty() || mine || silentFor(run, takeover, now))) {
            return new NextStep.Close(State.CANCELLED, "");
        }
        if (latest.isEmpty()) {
            return new NextStep.Train(1);
        }
        int number = latest.get().number();
        boolean free = silentFor(run, mine ? PAUSE_BETWEEN_OWN : takeover, now);
        if (!free) {
            return new NextStep.Wait();
        }
        return number >= attempts
                ? new NextStep.Close(
                        State.FAILED,
                        "was started " + number + " times and never came to an end"
                                + Optional.ofNullable(run.progress().failure())
                                        .map(last -> "; the last time: " + last)
                                        .orElse(""))
                : new NextStep.Train(number + 1);
    }

    private static boolean silentFor(Run run, Duration bound, Instant now) {
        return run.heardAt().plus(bound).isBefore(now);
    }
}

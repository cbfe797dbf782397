package io.drivetrain.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.TrainingProgressed.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunDecisionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Optional<Attempt> SECOND = Optional.of(new Attempt(2, "somebody", NOW));

    private final RunDecision decision = new RunDecision(Duration.ofMinutes(2), 5);

    @Test
    void trainsWhatNobodyHasTried() {
        assertThat(decision.of(run(false, null, 0), Optional.empty(), false, NOW))
                .isEqualTo(new NextStep.Train(1));
    }

    @Test
    void leavesARunThatAnotherTrainerIsHeardOf() {
        assertThat(decision.of(run(false, null, 30), SECOND, false, NOW)).isInstanceOf(NextStep.Wait.class);
    }

    @Test
    void takesOverARunWhoseTrainerIsSilent() {
        assertThat(decision.of(run(false, null, 121), SECOND, false, NOW)).isEqualTo(new NextStep.Train(3));
    }

    @Test
    void resumesItsOwnRunWithoutThatWait() {
        assertThat(decision.of(run(false, null, 3), SECOND, true, NOW)).isEqualTo(new NextStep.Train(3));
    }

    @Test
    void onlyClosesARunWhoseModelIsPublished() {
        assertThat(decision.of(run(false, 7, 0), SECOND, true, NOW)).isEqualTo(new NextStep.Close(State.DONE, ""));
    }

    @Test
    void cancelsAWaitingRun() {
        assertThat(decision.of(run(true, null, 0), Optional.empty(), false, NOW))
                .isEqualTo(new NextStep.Close(State.CANCELLED, ""));
    }

    @Test
    void leavesCancellingToTheTrainerAtWork() {
        assertThat(decision.of(run(true, null, 5), SECOND, false, NOW)).isInstanceOf(NextStep.Wait.class);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        var fifth = Optional.of(new Attempt(5, "me", NOW));

        assertThat(decision.of(run(false, null, 10), fifth, true, NOW))
                .isEqualTo(new NextStep.Close(State.FAILED, "was started 5 times and never came to an end"));
    }

    private static Run run(boolean cancel, @Nullable Integer model, int silentSeconds) {
        var request = Samples.request("r1");
        return new Run(request, Run.queued(request), cancel, model, NOW.minusSeconds(silentSeconds));
    }
}

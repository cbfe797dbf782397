package io.drivetrain.trainer.run;

import static io.drivetrain.trainer.run.Samples.progress;
import static io.drivetrain.trainer.run.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.TrainingCommanded;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RunLedgerTest {

    private final RunLedger ledger = new RunLedger(Clock.systemUTC());

    @Test
    void showsARequestedRunAsQueued() {
        ledger.onRequested(request("r1"));

        assertThat(ledger.find("r1")).get().satisfies(run -> {
            assertThat(run.progress().state()).isEqualTo(State.QUEUED);
            assertThat(run.ended()).isFalse();
        });
    }

    @Test
    void knowsAProgressThatCameBeforeTheRequest() {
        ledger.onProgressed(progress("r1", State.TRAINING));
        assertThat(ledger.find("r1")).isEmpty();

        ledger.onRequested(request("r1"));

        assertThat(ledger.find("r1"))
                .get()
                .extracting(run -> run.progress().state())
                .isEqualTo(State.TRAINING);
    }

    @Test
    void leavesAnEndedRunEnded() {
        ledger.onRequested(request("r1"));
        ledger.onProgressed(progress("r1", State.DONE));

        ledger.onProgressed(progress("r1", State.TRAINING));

        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.find("r1"))
                .get()
                .extracting(run -> run.progress().state())
                .isEqualTo(State.DONE);
    }

    @Test
    void remembersThatARunIsToBeCancelled() {
        ledger.onCommanded(
                new TrainingCommanded("r1", TrainingCommanded.Command.CANCEL, Actor.person("ann"), Instant.now()));
        ledger.onRequested(request("r1"));

        assertThat(ledger.find("r1")).get().matches(Run::cancelAsked);
    }

    @Test
    void listsOpenRunsOldestFirstAndAllNewestFirst() {
        ledger.onRequested(request("late", Instant.ofEpochSecond(2)));
        ledger.onRequested(request("early", Instant.ofEpochSecond(1)));

        assertThat(ledger.open()).extracting(Run::id).containsExactly("early", "late");
        assertThat(ledger.all()).extracting(Run::id).containsExactly("late", "early");
    }

    @Test
    void tellsListenersUntilTheyLeave() {
        var heard = new ArrayList<TrainingProgressed>();
        Runnable stop = ledger.listen(heard::add);
        ledger.onProgressed(progress("r1", State.TRAINING));

        stop.run();
        ledger.onProgressed(progress("r1", State.DONE));

        assertThat(heard).hasSize(1);
    }
}

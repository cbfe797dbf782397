package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.contracts.event.TrainingRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run.
 *
 * @param progress the newest; QUEUED if no trainer has said anything
 * @param cancelAsked a person wants it stopped
 * @param modelVersion of its model; none if there is none yet
 * @param heardAt when this trainer last learnt anything about it, by its own clock
 */
public record Run(
        TrainingRequested request,
        TrainingProgressed progress,
        boolean cancelAsked,
        @Nullable Integer modelVersion,
        Instant heardAt) {

    public String id() {
        return request.run();
    }

    public boolean ended() {
        return progress.state().ended();
    }

    /** What is to be said when nothing is left to do about it; {@code failure} only if it failed. */
    TrainingProgressed closed(State state, @Nullable String failure, Instant at) {
        return new TrainingProgressed(
                progress.run(),
                progress.classifier(),
                state,
                progress.device(),
                progress.step(),
                progress.steps(),
                progress.epochs(),
                null,
                failure,
                at);
    }

    static TrainingProgressed queued(TrainingRequested request) {
        return new TrainingProgressed(
                request.run(), request.classifier(), State.QUEUED, null, 0, 0, List.of(), null, null, request.at());
    }
}

package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is; the newest record says everything.
 *
 * @param device {@code cpu} or {@code cuda:0}; none before the worker is up
 * @param step optimiser steps done over all epochs
 * @param steps optimiser steps in all; 0 before it is known
 * @param epochs the table so far, frozen epochs first
 * @param etaSeconds estimated seconds to the end; none before it can be told
 * @param failure why it failed; only with state FAILED
 */
public record TrainingProgressed(
        String run,
        String classifier,
        State state,
        @Nullable String device,
        int step,
        int steps,
        List<Epoch> epochs,
        @Nullable Double etaSeconds,
        @Nullable String failure,
        Instant at)
        implements Event {

    public enum State {
        QUEUED,
        PREPARING,
        TRAINING,
        EXPORTING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * A row of the epoch table.
     *
     * @param epoch 0, 1, 2 … over both phases
     * @param trainLoss smoothed mean training loss, nats
     * @param validLoss mean validation loss, nats
     * @param errorRate share of validation pictures got wrong, 0 to 1
     * @param seconds wall time
     * @param waitSeconds of which the device waited for data
     */
    public record Epoch(
            int epoch,
            boolean frozen,
            double trainLoss,
            double validLoss,
            double errorRate,
            double seconds,
            double waitSeconds) {}

    public TrainingProgressed {
        Ids.token("run", run);
        Ids.name("classifier", classifier);
        epochs = epochs == null ? List.of() : List.copyOf(epochs);
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_PROGRESSED;
    }

    @Override
    public String key() {
        return run;
    }
}

package io.drivetrain.trainer.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drivetrain.contracts.event.TrainingProgressed;

/** What a worker says to the service, one JSON object a line on its standard output. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerMessage.Started.class, name = "started"),
    @JsonSubTypes.Type(value = WorkerMessage.Entered.class, name = "entered"),
    @JsonSubTypes.Type(value = WorkerMessage.Stepped.class, name = "stepped"),
    @JsonSubTypes.Type(value = WorkerMessage.EpochDone.class, name = "epoch"),
    @JsonSubTypes.Type(value = WorkerMessage.CheckpointWritten.class, name = "checkpoint"),
    @JsonSubTypes.Type(value = WorkerMessage.Alive.class, name = "alive"),
    @JsonSubTypes.Type(value = WorkerMessage.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = WorkerMessage.Failed.class, name = "failed")
})
public sealed interface WorkerMessage {

    /** The first message. */
    record Started(String device) implements WorkerMessage {}

    record Entered(TrainingProgressed.State state) implements WorkerMessage {}

    /** Optimiser steps done and in all; said a few times a second at most. */
    record Stepped(int step, int steps, double secondsLeft) implements WorkerMessage {}

    /** A row of the table; a resumed run says the rows of its past first. */
    record EpochDone(TrainingProgressed.Epoch row) implements WorkerMessage {}

    /** {@code file} in the folder of checkpoints is whole; it stays for at least one more epoch. */
    record CheckpointWritten(int epochs, String file) implements WorkerMessage {}

    /** Said every few seconds. {@code idleSeconds} is how long the last sign of progress is ago. */
    record Alive(double idleSeconds) implements WorkerMessage {}

    /** Model and result are in the folder. */
    record Finished() implements WorkerMessage {}

    /**
     * There will be no model.
     *
     * @param reason for people
     * @param lasting it would fail again
     */
    record Failed(String reason, boolean lasting) implements WorkerMessage {}
}

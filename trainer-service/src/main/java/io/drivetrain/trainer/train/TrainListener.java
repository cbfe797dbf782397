package io.drivetrain.trainer.train;

import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import java.nio.file.Path;

/** Hears how far a training is; called on the training thread. */
public interface TrainListener {

    /** {@code step} of {@code steps} optimiser steps over all epochs are done. */
    void step(int step, int steps, double secondsLeft);

    void epoch(Epoch row);

    /** A checkpoint after {@code epochs} whole epochs lies in {@code file}. */
    void checkpoint(int epochs, Path file);
}

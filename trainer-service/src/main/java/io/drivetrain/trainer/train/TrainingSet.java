package io.drivetrain.trainer.train;

import io.drivetrain.trainer.data.BatchLoader;
import io.drivetrain.trainer.data.Pictures;

/**
 * What a training learns from and what it is judged by.
 *
 * @param skipped pictures that could not be decoded and are in neither
 */
public record TrainingSet(BatchLoader training, Pictures validation, int skipped) {}

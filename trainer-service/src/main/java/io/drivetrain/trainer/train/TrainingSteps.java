package io.drivetrain.trainer.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.drivetrain.trainer.data.Batch;
import io.drivetrain.trainer.data.BatchLoader;
import io.drivetrain.trainer.data.EpochBatches;
import java.util.Locale;

/** The optimiser steps of one phase: forward, cross-entropy, backward, update at the rate the schedule says. */
final class TrainingSteps {

    private final Network network;
    private final AdamW optimiser;
    private final Phase phase;
    private final BatchLoader loader;
    private SmoothedLoss loss;

    /** @param loss of the steps of this phase that were done before */
    TrainingSteps(Network network, AdamW optimiser, Phase phase, BatchLoader loader, SmoothedLoss loss) {
        this.network = network;
        this.optimiser = optimiser;
        this.phase = phase;
        this.loader = loader;
        this.loss = loss;
    }

    SmoothedLoss loss() {
        return loss;
    }

    /**
     * Goes through all batches of an epoch.
     *
     * @param epoch over all phases
     * @param epochInPhase 0 for the phase's first
     * @return seconds the device waited for batches
     */
    double epoch(int epoch, int epochInPhase, StepProgress progress) throws InterruptedException {
        EpochBatches batches = loader.epoch(epoch);
        int perEpoch = loader.batchesPerEpoch();
        for (int step = 0; batches.hasNext(); step++) {
            long start = System.nanoTime();
            double position = (epochInPhase * perEpoch + step) / (double) (phase.epochs() * perEpoch);
            double value = step(batches.next(), position);
            if (!Double.isFinite(value)) {
                throw new TrainingFailed(String.format(
                        Locale.ROOT,
                        "the training loss became %s in step %d of epoch %d: use a lower baseLearningRate",
                        value,
                        step,
                        epoch));
            }
            loss = loss.and(value);
            progress.step(epoch, step + 1, (System.nanoTime() - start) / 1e9);
        }
        return batches.waitedSeconds();
    }

    private double step(Batch batch, double position) {
        try (NDManager scratch = network.manager().newSubManager();
                GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            NDArray logits = network.forward(NetworkPredictor.pixels(scratch, batch), true)
                    .logits();
            NDArray loss = CrossEntropy.of(logits, scratch.create(batch.labels()), scratch.create(batch.weights()));
            gradients.backward(loss);
            optimiser.step(
                    parameter -> phase.schedule().rate(network.blueprint().group(parameter.name()), position),
                    phase.schedule().momentum(position),
                    scratch);
            return loss.getFloat();
        }
    }
}

package io.drivetrain.trainer.train;

import ai.djl.engine.Engine;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.trainer.data.Seeds;
import io.drivetrain.trainer.evaluate.Answers;
import io.drivetrain.trainer.evaluate.Scores;
import io.drivetrain.trainer.network.ParameterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains a network through the phases of its recipe. After each epoch it is judged on the validation pictures and a
 * checkpoint is written, of which the two newest are kept; a run that is resumed from it goes the way it would have gone.
 */
public final class FineTuning {

    private final Recipe recipe;
    private final TrainingSet set;
    private final Path checkpoints;
    private final TrainListener listener;
    private final List<Phase> phases;
    private final List<Epoch> table = new ArrayList<>();

    /** @param checkpoints an existing folder */
    public FineTuning(Recipe recipe, TrainingSet set, Path checkpoints, TrainListener listener) {
        this.recipe = recipe;
        this.set = set;
        this.checkpoints = checkpoints;
        this.listener = listener;
        this.phases = Phases.of(recipe);
    }

    /**
     * Trains {@code network} in place to the end of the last phase, as in fastai: the last epoch's weights are the result.
     *
     * @param resumed a checkpoint to go on from, whose weights the network already has
     * @throws TrainingFailed if the loss is no number any more
     */
    public void run(Network network, Optional<Checkpoint> resumed) throws IOException, InterruptedException {
        resumed.ifPresent(checkpoint -> table.addAll(checkpoint.epochs()));
        int first = 0;
        for (Phase phase : phases) {
            if (table.size() < first + phase.epochs()) {
                run(phase, first, network, resumed);
            }
            first += phase.epochs();
        }
    }

    private void run(Phase phase, int firstEpoch, Network network, Optional<Checkpoint> resumed)
            throws IOException, InterruptedException {
        network.learn(parameter -> learns(parameter, phase, network));
        try (var optimiser = new AdamW(network)) {
            // in the middle of a phase, which only a resumed run can be at this point
            var done = resumed.filter(checkpoint -> table.size() > firstEpoch);
            done.ifPresent(c -> optimiser.resume(c.moments(), c.optimiserSteps()));
            var steps = new TrainingSteps(
                    network,
                    optimiser,
                    phase,
                    set.training(),
                    done.map(Checkpoint::loss).orElse(SmoothedLoss.NONE));
            var progress = new StepProgress(
                    listener, Phases.epochs(phases), set.training().batchesPerEpoch());
            while (table.size() < firstEpoch + phase.epochs()) {
                epoch(network, optimiser, phase, firstEpoch, steps, progress);
            }
        }
    }

    private void epoch(
            Network network, AdamW optimiser, Phase phase, int firstEpoch, TrainingSteps steps, StepProgress progress)
            throws IOException, InterruptedException {
        int epoch = table.size();
        long start = System.nanoTime();
        // the device's random numbers (dropout) depend on the epoch only, so that a resumed run draws the same
        Engine.getInstance().setRandomSeed((int) Seeds.mix(recipe.seed(), epoch));
        double waited = steps.epoch(epoch, epoch - firstEpoch, progress);
        long trained = System.nanoTime();
        Scores scores = Answers.of(
                        new NetworkPredictor(network)::probabilities,
                        set.validation(),
                        set.validation().size(),
                        recipe.batchSize())
                .scores();
        double seconds = (System.nanoTime() - start) / 1e9;
        var row = new Epoch(
                epoch, phase.frozen(), steps.loss().value(), scores.loss(), scores.errorRate(), seconds, waited);
        table.add(row);
        listener.epoch(row);
        save(network, optimiser, steps.loss());
        progress.restOfEpoch((System.nanoTime() - trained) / 1e9);
    }

    private void save(Network network, AdamW optimiser, SmoothedLoss loss) throws IOException {
        Path file = checkpoints.resolve(Checkpoint.fileName(table.size()));
        new Checkpoint(table, optimiser.steps(), loss, network.tensors(), optimiser.state()).write(file);
        listener.checkpoint(table.size(), file);
        // the one before may still be read by whoever carries it away
        Files.deleteIfExists(checkpoints.resolve(Checkpoint.fileName(table.size() - 2)));
    }

    private static boolean learns(ParameterSpec parameter, Phase phase, Network network) {
        if (!parameter.kind().learned()) {
            return false;
        }
        boolean head = network.blueprint().group(parameter.name()) == 2;
        return !phase.frozen() || head || parameter.kind().ofNorm();
    }
}

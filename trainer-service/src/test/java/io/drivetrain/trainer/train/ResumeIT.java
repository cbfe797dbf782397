package io.drivetrain.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.trainer.TestPictures;
import io.drivetrain.trainer.TinyNetworks;
import io.drivetrain.trainer.data.BatchLoader;
import io.drivetrain.trainer.data.MemoryBudget;
import io.drivetrain.trainer.data.ModelInput;
import io.drivetrain.trainer.data.Pictures;
import io.drivetrain.trainer.data.Sample;
import io.drivetrain.trainer.data.TrainingTransform;
import io.drivetrain.trainer.weights.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was interrupted must come to the very weights it would have come to. */
class ResumeIT {

    private static final Recipe RECIPE = new Recipe(Architecture.TINY, null, 32, Resize.RANDOM_CROP, 4, 0, 5e-3, 8, 42);

    @TempDir
    Path folder;

    @Test
    void comesToTheSameWeightsAfterAnInterruption() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            TrainingSet set = set(threads);
            var kept = new Keeper(folder.resolve("kept.safetensors"), 2);

            Trained whole = train(set, Optional.empty(), kept);
            Checkpoint half = Checkpoint.read(kept.copy, TinyNetworks.BLUEPRINT);
            Trained resumed = train(set, Optional.of(half), new Keeper(folder.resolve("other"), 99));

            assertThat(half.epochs()).hasSize(2);
            whole.weights()
                    .forEach((name, tensor) -> assertThat(
                                    resumed.weights().get(name).values())
                            .as(name)
                            .isEqualTo(tensor.values()));
            assertThat(resumed.losses()).isEqualTo(whole.losses().subList(2, 4));
        }
    }

    private record Trained(Map<String, Tensor> weights, List<Double> losses) {}

    private Trained train(TrainingSet set, Optional<Checkpoint> from, Keeper listener) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            var weights = from.map(Checkpoint::weights)
                    .orElseGet(() -> StartingWeights.random(TinyNetworks.BLUEPRINT, RECIPE.seed()));
            var network = new Network(TinyNetworks.BLUEPRINT, manager, weights);
            new FineTuning(RECIPE, set, folder, listener).run(network, from);
            return new Trained(network.tensors(), List.copyOf(listener.losses));
        }
    }

    private TrainingSet set(ExecutorService threads) throws Exception {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 30; i++) {
            Path file = folder.resolve(i + ".png");
            Files.write(file, TestPictures.stripes(40, i % 2 == 0, i).toPng());
            samples.add(new Sample(file, i % 2));
        }
        var transform = new TrainingTransform(RECIPE.resize(), RECIPE.imageSize());
        Pictures training = load(samples, transform, threads);
        var validation = Pictures.load(
                samples.subList(0, 6),
                image -> ModelInput.of(image, Resize.CROP, 32),
                new MemoryBudget(1 << 24),
                threads);
        return new TrainingSet(new BatchLoader(training, transform, 8, RECIPE.seed(), threads, 2), validation, 0);
    }

    private static Pictures load(List<Sample> samples, TrainingTransform transform, ExecutorService threads)
            throws InterruptedException {
        return Pictures.load(samples, transform::prepare, new MemoryBudget(1 << 24), threads);
    }

    /** Copies the checkpoint after some epochs, before it is replaced. */
    private static final class Keeper implements TrainListener {
        private final Path copy;
        private final int after;
        private final List<Double> losses = new ArrayList<>();

        Keeper(Path copy, int after) {
            this.copy = copy;
            this.after = after;
        }

        @Override
        public void step(int step, int steps, double secondsLeft) {}

        @Override
        public void epoch(Epoch row) {
            losses.add(row.trainLoss());
        }

        @Override
        public void checkpoint(int epochs, Path file) {
            try {
                if (epochs == after) {
                    Files.copy(file, copy);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

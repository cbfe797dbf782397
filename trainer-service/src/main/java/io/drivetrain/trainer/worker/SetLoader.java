package io.drivetrain.trainer.worker;

import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.trainer.data.BatchLoader;
import io.drivetrain.trainer.data.MemoryBudget;
import io.drivetrain.trainer.data.ModelInput;
import io.drivetrain.trainer.data.Pictures;
import io.drivetrain.trainer.data.Sample;
import io.drivetrain.trainer.data.TrainingTransform;
import io.drivetrain.trainer.train.TrainingFailed;
import io.drivetrain.trainer.train.TrainingSet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Loads a job's pictures and refuses a set that nothing can be learned from. */
final class SetLoader {

    private static final int BATCHES_AHEAD = 3;

    /** Of all pictures, one in so many may be undecodable. */
    private static final int TOLERATED_ONE_IN = 20;

    private final Job job;

    SetLoader(Job job) {
        this.job = job;
    }

    TrainingSet load(ExecutorService threads) throws InterruptedException {
        Recipe recipe = job.recipe();
        var budget = new MemoryBudget(job.limits().pictureMemoryBytes());
        int side = recipe.imageSize();
        // validation first: it is looked at as a whole in every epoch
        var validation =
                Pictures.load(samples(true), image -> ModelInput.of(image, recipe.resize(), side), budget, threads);
        var transform = new TrainingTransform(recipe.resize(), side);
        var training = Pictures.load(samples(false), transform::prepare, budget, threads);
        check(training, validation);
        int batchSize = Math.min(recipe.batchSize(), training.size());
        var loader = new BatchLoader(training, transform, batchSize, recipe.seed(), threads, BATCHES_AHEAD);
        return new TrainingSet(loader, validation, training.skipped() + validation.skipped());
    }

    private List<Sample> samples(boolean validation) {
        return job.items().stream()
                .filter(item -> item.validation() == validation)
                .map(item -> new Sample(Path.of(item.file()), item.label(), item.weight()))
                .toList();
    }

    private void check(Pictures training, Pictures validation) {
        int skipped = training.skipped() + validation.skipped();
        require(
                skipped * TOLERATED_ONE_IN <= job.items().size(),
                skipped + " of " + job.items().size() + " pictures cannot be decoded");
        require(validation.size() > 0, "there are no validation pictures");
        require(
                training.size() >= 2 && job.recipe().batchSize() >= 2,
                "batch norms need at least 2 training pictures in a step");
        var counts = new int[job.labels().size()];
        for (int i = 0; i < training.size(); i++) {
            counts[training.sample(i).label()]++;
        }
        for (int label = 0; label < counts.length; label++) {
            require(counts[label] > 0, "label '" + job.labels().get(label) + "' has no training pictures");
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new TrainingFailed("dataset " + job.dataset() + " of '" + job.classifier() + "': " + message);
        }
    }
}

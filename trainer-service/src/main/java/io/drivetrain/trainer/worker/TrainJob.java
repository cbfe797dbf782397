package io.drivetrain.trainer.worker;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.train.Checkpoint;
import io.drivetrain.trainer.train.FineTuning;
import io.drivetrain.trainer.train.Network;
import io.drivetrain.trainer.train.StartingWeights;
import io.drivetrain.trainer.train.TrainingFailed;
import io.drivetrain.trainer.train.TrainingSet;
import io.drivetrain.trainer.weights.BadSafetensors;
import io.drivetrain.trainer.weights.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** One job from the first picture to the checked model. */
final class TrainJob {

    private final Job job;
    private final WorkFolder folder;
    private final ServiceLine line;
    private final Blueprint blueprint;

    TrainJob(Job job, WorkFolder folder, ServiceLine line) {
        this.job = job;
        this.folder = folder;
        this.line = line;
        this.blueprint = Blueprint.of(job.recipe().architecture(), job.labels().size());
    }

    void run() throws IOException, InterruptedException {
        Device device = device();
        line.say(new WorkerMessage.Started(device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu"));
        line.say(new WorkerMessage.Entered(State.PREPARING));
        Files.createDirectories(folder.checkpoints());
        Optional<Checkpoint> resumed = checkpoint();
        resumed.ifPresent(c -> c.epochs().forEach(line::epoch));
        try (var threads = Executors.newFixedThreadPool(
                        job.limits().loaderThreads(),
                        Thread.ofPlatform().name("loader-", 0).daemon().factory());
                NDManager manager = NDManager.newBaseManager(device)) {
            TrainingSet set = new SetLoader(job).load(threads);
            var network = new Network(
                    blueprint, manager, resumed.map(Checkpoint::weights).orElseGet(this::start));
            line.say(new WorkerMessage.Entered(State.TRAINING));
            new FineTuning(job.recipe(), set, folder.checkpoints(), line).run(network, resumed);
            line.say(new WorkerMessage.Entered(State.EXPORTING));
            new ModelFinisher(job, folder).finish(network, set);
        }
    }

    private static Device device() {
        return Engine.getInstance().getGpuCount() > 0 ? Device.gpu() : Device.cpu();
    }

    private Optional<Checkpoint> checkpoint() throws IOException {
        if (job.checkpoint() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.read(Path.of(job.checkpoint()), blueprint));
        } catch (BadSafetensors e) {
            System.err.println("the run starts again, its checkpoint cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Tensor> start() {
        long seed = job.recipe().seed();
        if (job.backbone() == null) {
            return StartingWeights.random(blueprint, seed);
        }
        try {
            return StartingWeights.pretrained(blueprint, seed, Path.of(job.backbone()));
        } catch (BadSafetensors e) {
            throw new TrainingFailed("backbone '" + job.recipe().backbone() + "' does not fit " + blueprint.name()
                    + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the backbone cannot be read", e);
        }
    }
}

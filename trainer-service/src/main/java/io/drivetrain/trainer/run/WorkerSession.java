package io.drivetrain.trainer.run;

import io.drivetrain.trainer.worker.WorkFolder;
import io.drivetrain.trainer.worker.WorkerMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Starts a worker, listens to it until it is finished, and kills it if it must not go on. */
final class WorkerSession {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Workshop shop;
    private final WorkFolder folder;
    private final ProgressFacts progress;
    private final CheckpointStore checkpoints;
    private final BooleanSupplier goOn;
    private boolean finished;

    WorkerSession(
            Workshop shop,
            WorkFolder folder,
            ProgressFacts progress,
            CheckpointStore checkpoints,
            BooleanSupplier goOn) {
        this.shop = shop;
        this.folder = folder;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.goOn = goOn;
    }

    /** Returns when model and result are in the folder. */
    void run() throws IOException, InterruptedException, AttemptFailed {
        try (var carrier = new CheckpointCarrier(checkpoints);
                var worker = WorkerProcess.start(shop.config().worker(), folder, shop.place())) {
            long heardAt = System.nanoTime();
            while (!finished) {
                Optional<WorkerMessage> message = worker.poll(LOOK);
                if (!goOn.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (message.isPresent()) {
                    heardAt = System.nanoTime();
                    hear(message.get(), carrier);
                } else if (worker.over()) {
                    throw new AttemptFailed(
                            "the worker ended with status " + worker.exitStatus() + " before it was finished", false);
                } else if (System.nanoTime() - heardAt
                        > shop.config().worker().silence().toNanos()) {
                    throw new AttemptFailed(
                            "the worker was silent for "
                                    + shop.config().worker().silence() + " and was killed",
                            false);
                }
            }
        }
    }

    private void hear(WorkerMessage message, CheckpointCarrier carrier) throws AttemptFailed {
        switch (message) {
            case WorkerMessage.Started started -> progress.started(started.device());
            case WorkerMessage.Entered entered -> progress.entered(entered.state());
            case WorkerMessage.Stepped s -> progress.stepped(s.step(), s.steps(), s.secondsLeft());
            case WorkerMessage.EpochDone epoch -> progress.epoch(epoch.row());
            case WorkerMessage.CheckpointWritten written ->
                carrier.carry(written.epochs(), folder.checkpoints().resolve(written.file()));
            case WorkerMessage.Alive alive -> checkProgress(alive);
            case WorkerMessage.Finished done -> finished = true;
            case WorkerMessage.Failed failed -> throw new AttemptFailed(failed.reason(), failed.lasting());
        }
    }

    private void checkProgress(WorkerMessage.Alive alive) throws AttemptFailed {
        Duration stall = shop.config().worker().stall();
        if (alive.idleSeconds() > stall.toSeconds()) {
            throw new AttemptFailed("the worker made no progress for " + stall + " and was killed", false);
        }
    }
}

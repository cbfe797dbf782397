package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.trainer.registry.PublishedModel;
import io.drivetrain.trainer.worker.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/** One attempt at one run, from the first download to the last fact; blocks for as long as that takes. */
final class RunWork {

    private static final Logger LOG = Logger.getLogger(RunWork.class);

    private final Workshop shop;
    private final Run run;
    private final Attempt attempt;
    private final ProgressFacts progress;
    private final CheckpointStore checkpoints;

    RunWork(Workshop shop, Run run, Attempt attempt) {
        this.shop = shop;
        this.run = run;
        this.attempt = attempt;
        this.progress = new ProgressFacts(
                run.request(),
                shop::sayLater,
                shop.clock(),
                shop.config().progressEvery(),
                shop.config().heartbeat());
        this.checkpoints = new CheckpointStore(shop.objects(), run.id());
    }

    /**
     * Does the work. A failure that another attempt may mend leaves the run open.
     *
     * @throws InterruptedException if the trainer is to stop; the run stays open
     */
    void run() throws InterruptedException {
        LOG.infof("run %s of '%s': attempt %d", run.id(), run.request().classifier(), attempt.number());
        var folder = new WorkFolder(shop.folder(run.id() + "-" + attempt.number()));
        try {
            progress.entered(State.PREPARING);
            Files.createDirectories(folder.root());
            new JobPreparation(shop, run.request(), checkpoints, folder).prepare(this::goesOn);
            new WorkerSession(shop, folder, progress, checkpoints, this::goesOn).run();
            publish(folder);
        } catch (CancellationException e) {
            if (shop.cancelled(run.id())) {
                end(State.CANCELLED, "");
            }
        } catch (AttemptFailed e) {
            failed(e);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "run %s, attempt %d", run.id(), attempt.number());
            failed(new AttemptFailed("the trainer could not do its part: " + e.getMessage(), false));
        } finally {
            Folders.remove(folder.root());
        }
    }

    private void publish(WorkFolder folder) throws InterruptedException, IOException, AttemptFailed {
        if (!shop.patience().call(() -> shop.attempts().holds(run.id(), attempt))) {
            LOG.warnf("run %s was taken over by another trainer; this one's model is dropped", run.id());
            return;
        }
        PublishedModel model = shop.publisher().publish(run.request(), folder);
        shop.say(model.fact(shop.clock().instant()));
        end(State.DONE, "");
        LOG.infof("run %s: '%s' version %d", run.id(), run.request().classifier(), model.version());
    }

    private void failed(AttemptFailed failure) throws InterruptedException {
        if (failure.lasting() || attempt.number() >= shop.config().attempts()) {
            end(State.FAILED, failure.reason());
        } else {
            LOG.warnf("run %s will be tried again: %s", run.id(), failure.reason());
        }
    }

    private void end(State state, String failure) throws InterruptedException {
        TrainingProgressed last = progress.ended(state, failure.isEmpty() ? null : failure);
        shop.say(last);
        shop.patience().run(checkpoints::deleteAll);
    }

    /** Whether the work is still wanted. */
    private boolean goesOn() {
        progress.tick();
        return !Thread.currentThread().isInterrupted() && !shop.cancelled(run.id());
    }
}

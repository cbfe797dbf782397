package io.drivetrain.trainer.run;

import io.drivetrain.platform.object.ObjectStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries checkpoints to the store beside the training, always only the newest one. A store that does not answer costs
 * nothing but the chance to resume from here.
 */
final class CheckpointCarrier implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CheckpointCarrier.class);
    private static final int CLOSE_SECONDS = 60;

    private record Waiting(int epochs, Path file) {}

    private final CheckpointStore store;
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("checkpoint-carrier").daemon().factory());

    CheckpointCarrier(CheckpointStore store) {
        this.store = store;
    }

    void carry(int epochs, Path file) {
        waiting.set(new Waiting(epochs, file));
        thread.execute(this::carryNewest);
    }

    /** Waits for the one being carried. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void carryNewest() {
        Waiting newest = waiting.getAndSet(null);
        if (newest == null || !Files.exists(newest.file())) {
            return;
        }
        try {
            store.keep(newest.epochs(), newest.file());
        } catch (ObjectStoreException e) {
            LOG.warnf("the checkpoint after %d epochs is not kept: %s", newest.epochs(), e.getMessage());
        }
    }
}

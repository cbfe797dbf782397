package io.drivetrain.trainer.run;

import io.drivetrain.platform.work.Patience;
import io.drivetrain.trainer.data.MissingPicture;
import io.drivetrain.trainer.data.PictureCache;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Brings all pictures of a dataset to this machine, several at a time. */
final class PictureFetch {

    private final PictureCache cache;
    private final int downloads;
    private final Patience patience;

    PictureFetch(PictureCache cache, int downloads, Patience patience) {
        this.cache = cache;
        this.downloads = downloads;
        this.patience = patience;
    }

    /**
     * Fetches what is not here.
     *
     * @param goOn asked after each picture; if it says no, the rest is left and {@link CancellationException} thrown
     */
    void fetch(Collection<String> pictures, BooleanSupplier goOn) throws InterruptedException, AttemptFailed {
        var threads = Executors.newFixedThreadPool(
                downloads,
                Thread.ofPlatform().name("picture-fetch-", 0).daemon().factory());
        try {
            var done = new ExecutorCompletionService<Boolean>(threads);
            pictures.forEach(picture -> done.submit(() -> fetchOne(picture)));
            for (int i = 0; i < pictures.size(); i++) {
                done.take().get();
                if (!goOn.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MissingPicture missing
                    ? new AttemptFailed(missing.getMessage() + "; release the dataset again", true)
                    : new AttemptFailed("the pictures cannot be fetched: " + e.getCause(), false);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean fetchOne(String picture) throws InterruptedException, MissingPicture {
        try {
            patience.run(() -> {
                try {
                    cache.fetch(picture);
                } catch (MissingPicture e) {
                    throw new Wrapped(e);
                }
            });
            return true;
        } catch (Wrapped e) {
            throw e.missing;
        }
    }

    /** Carries the checked exception through a lambda. */
    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final MissingPicture missing;

        Wrapped(MissingPicture missing) {
            super(missing);
            this.missing = missing;
        }
    }
}

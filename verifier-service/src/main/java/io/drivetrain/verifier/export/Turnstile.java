package io.drivetrain.verifier.export;

import io.drivetrain.platform.rest.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many exports go at once. */
final class Turnstile {

    interface Passage {
        void go() throws IOException;
    }

    private final Semaphore free;
    private final Duration patience;

    Turnstile(int places, Duration patience) {
        this.free = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Throws 429 if all places are taken, while there is still an answer to give. */
    void look() {
        if (free.availablePermits() == 0) {
            throw busy();
        }
    }

    /** Goes as soon as there is a place; throws if none comes free in time. */
    void pass(Passage passage) throws IOException {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            passage.go();
        } finally {
            free.release();
        }
    }

    private static Problem busy() {
        return new Problem(429, "exports-busy", "as many exports as are allowed are going out, try again later");
    }
}

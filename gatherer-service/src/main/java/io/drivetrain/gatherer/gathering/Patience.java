package io.drivetrain.gatherer.gathering;

import java.time.Duration;
import java.util.function.Supplier;

/** Tries again what fails because something is away, with growing pauses, for so long. */
record Patience(Duration total, Duration firstPause) {

    private static final long LONGEST_PAUSE_MS = 5_000;

    Patience(Duration total) {
        this(total, Duration.ofMillis(200));
    }

    /**
     * What {@code work} answers.
     *
     * @throws RuntimeException what {@code work} threw last; anything that is not of {@code away} at once
     */
    <T> T with(Class<? extends RuntimeException> away, Supplier<T> work) throws InterruptedException {
        long deadline = System.nanoTime() + total.toNanos();
        long pause = firstPause.toMillis();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!away.isInstance(e) || System.nanoTime() + pause * 1_000_000 > deadline) {
                    throw e;
                }
            }
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }
}

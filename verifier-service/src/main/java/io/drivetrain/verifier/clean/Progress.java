package io.drivetrain.verifier.clean;

import org.jspecify.annotations.Nullable;

/** How far an assessment has got; one thread tells, others look. */
final class Progress {

    /** What is being done, one after the other. */
    enum Phase {
        EMBEDDING,
        PROBING
    }

    /**
     * A look at it.
     *
     * @param done pictures while EMBEDDING, folds while PROBING
     * @param of how many there are of those
     * @param secondsLeft of this phase at the pace so far; none before anything is done
     */
    record View(Phase phase, int done, int of, @Nullable Double secondsLeft) {}

    private Phase phase = Phase.EMBEDDING;
    private int done;
    private int of;
    private long since = System.nanoTime();

    synchronized void begin(Phase next, int steps) {
        phase = next;
        done = 0;
        of = steps;
        since = System.nanoTime();
    }

    synchronized void done(int steps) {
        done = steps;
    }

    synchronized View look() {
        double seconds = (System.nanoTime() - since) / 1e9;
        return new View(phase, done, of, done == 0 ? null : seconds / done * (of - done));
    }
}

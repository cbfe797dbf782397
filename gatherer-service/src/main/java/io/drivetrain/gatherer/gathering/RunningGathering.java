package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A gathering that is worked on here: its thread, its counts, and when they were last told. */
final class RunningGathering {

    private final Tally tally;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean ending;
    private long toldChanges = -1;
    private long toldNanos;

    RunningGathering(Tally tally, Thread thread) {
        this.tally = tally;
        this.thread = thread;
    }

    /** It was cancelled, paused or ended elsewhere; its thread is interrupted. */
    void stop() {
        stopped = true;
        interrupt();
    }

    /** Nothing happens if the end is being said already. */
    synchronized void interrupt() {
        if (!ending) {
            thread.interrupt();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /** From here on only the end is said, and no news after it. */
    synchronized void beginEnding() {
        ending = true;
    }

    /** Gives {@code out} news if it is time: something changed, or it was silent for too long. */
    synchronized void tell(Duration every, Duration heartbeat, long nanoNow, Consumer<GatheringProgressed> out) {
        if (ending || stopped) {
            return;
        }
        long silent = nanoNow - toldNanos;
        long changes = tally.changes();
        boolean first = toldChanges < 0;
        boolean due = first || (changes != toldChanges && silent >= every.toNanos()) || silent >= heartbeat.toNanos();
        if (due) {
            toldChanges = changes;
            toldNanos = nanoNow;
            out.accept(tally.progress(State.RUNNING, null, Instant.now()));
        }
    }
}

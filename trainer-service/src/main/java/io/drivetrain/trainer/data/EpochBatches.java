package io.drivetrain.trainer.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The batches of one epoch, in order; for one thread. */
public final class EpochBatches {

    private final int count;
    private final ExecutorService threads;
    private final IntFunction<Batch> make;
    private final Deque<Future<Batch>> pending = new ArrayDeque<>();
    private int asked;
    private long waitedNanos;

    EpochBatches(int count, int ahead, ExecutorService threads, IntFunction<Batch> make) {
        this.count = count;
        this.threads = threads;
        this.make = make;
        for (int i = 0; i < ahead; i++) {
            ask();
        }
    }

    public boolean hasNext() {
        return !pending.isEmpty();
    }

    /** Waits for the next batch and has another one made. */
    public Batch next() throws InterruptedException {
        long start = System.nanoTime();
        try {
            return pending.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch cannot be made: " + e.getCause(), e.getCause());
        } finally {
            waitedNanos += System.nanoTime() - start;
            ask();
        }
    }

    /** How long {@link #next} has waited so far. */
    public double waitedSeconds() {
        return waitedNanos / 1e9;
    }

    private void ask() {
        if (asked < count) {
            int batch = asked++;
            pending.add(threads.submit(() -> make.apply(batch)));
        }
    }
}

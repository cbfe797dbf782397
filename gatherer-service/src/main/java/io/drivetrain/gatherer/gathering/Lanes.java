package io.drivetrain.gatherer.gathering;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** So many tasks at once on virtual threads; what one of them throws comes out where the next is handed in. */
final class Lanes implements AutoCloseable {

    /** A task that may be interrupted. */
    interface Task {
        void run() throws InterruptedException;
    }

    private final int lanes;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Lanes(int lanes) {
        this.lanes = lanes;
        this.free = new Semaphore(lanes);
    }

    /** Waits for a free lane. */
    void submit(Task task) throws InterruptedException {
        free.acquire();
        if (failure.get() != null) {
            free.release();
            throwFailure();
        }
        var unused = threads.submit(() -> run(task));
    }

    /** Waits until every task has ended. */
    void finish() throws InterruptedException {
        free.acquire(lanes);
        free.release(lanes);
        throwFailure();
    }

    /** Interrupts what is still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // a fact that is on its way to the brokers does not heed the interrupt; its time is bounded
            var unused = threads.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Task task) {
        try {
            task.run();
        } catch (InterruptedException e) {
            // closed: the gathering was cancelled, or will be taken up again
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }

    private void throwFailure() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}

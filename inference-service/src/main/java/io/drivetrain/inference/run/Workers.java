package io.drivetrain.inference.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One worker per core decodes and runs; a bounded number waits; the rest is refused at once. */
public final class Workers implements AutoCloseable {

    private final ExecutorService pool;
    private final Semaphore places;
    private final int threads;
    private final int capacity;

    public Workers(int threads, int waiting) {
        this.threads = threads;
        this.capacity = threads + waiting;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("worker-", 0).factory());
        this.places = new Semaphore(capacity);
    }

    /** Tasks that no worker has taken up yet. */
    public int waiting() {
        return Math.max(0, capacity - places.availablePermits() - threads);
    }

    /**
     * Runs all tasks, side by side as far as there are workers, and returns their results in order. What a task throws
     * is thrown again.
     *
     * @throws Overloaded if there is no room for all of them
     * @throws TookTooLong if they are not done within {@code limit}; those not begun never will be
     */
    public <T> List<T> run(List<Supplier<T>> tasks, Duration limit) {
        if (!places.tryAcquire(tasks.size())) {
            throw new Overloaded();
        }
        var abandoned = new AtomicBoolean();
        var futures = new ArrayList<CompletableFuture<T>>();
        for (var task : tasks) {
            futures.add(start(task, abandoned));
        }
        long deadline = System.nanoTime() + limit.toNanos();
        var results = new ArrayList<T>();
        try {
            for (var future : futures) {
                results.add(future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            }
            return results;
        } catch (TimeoutException e) {
            throw new TookTooLong(limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TookTooLong(limit, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e.getCause());
        } finally {
            abandoned.set(true);
        }
    }

    private <T> CompletableFuture<T> start(Supplier<T> task, AtomicBoolean abandoned) {
        var future = new CompletableFuture<T>();
        pool.execute(() -> {
            Runnable outcome = () -> {};
            try {
                if (!abandoned.get()) {
                    T result = task.get();
                    outcome = () -> future.complete(result);
                }
            } catch (Throwable e) {
                // an Error (out of memory on a huge picture) must reach the caller, too, not only end the worker
                outcome = () -> future.completeExceptionally(e);
            } finally {
                // first the place, so that whoever has the answer finds it free
                places.release();
            }
            outcome.run();
        });
        return future;
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    /** The answer was not there in time. */
    public static final class TookTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TookTooLong(Duration limit, Throwable cause) {
            super("no answer within " + limit.toMillis() + " ms", cause);
        }
    }
}

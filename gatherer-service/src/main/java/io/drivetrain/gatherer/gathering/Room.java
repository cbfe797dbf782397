package io.drivetrain.gatherer.gathering;

import java.util.concurrent.Semaphore;

/**
 * So many bytes of pictures in memory at once. The store's client wants a picture whole, and many large ones together
 * would be more than the heap has.
 */
final class Room {

    private static final long STEP = 64 << 10;

    private final int steps;
    private final Semaphore free;

    /** Given back when closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    Room(long bytes) {
        this.steps = (int) Math.clamp(bytes / STEP, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(steps, true);
    }

    /** A quarter of the heap this process may have. */
    static Room ofHeap() {
        return new Room(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Waits until there is room for {@code bytes}; what is larger than all of it gets all of it. */
    Place take(long bytes) throws InterruptedException {
        int taken = (int) Math.clamp(Math.ceilDiv(bytes, STEP), 1, steps);
        free.acquire(taken);
        return () -> free.release(taken);
    }
}

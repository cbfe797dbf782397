package io.drivetrain.trainer.data;

import java.util.concurrent.atomic.AtomicLong;

/** How many more bytes of pictures may be kept in memory. */
public final class MemoryBudget {

    private final AtomicLong left;

    public MemoryBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Takes {@code bytes} if there are that many left. */
    boolean take(long bytes) {
        long before = left.getAndUpdate(now -> now >= bytes ? now - bytes : now);
        return before >= bytes;
    }
}

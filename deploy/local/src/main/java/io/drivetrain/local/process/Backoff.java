package io.drivetrain.local.process;

import java.time.Duration;

/** How long to wait before a service that ended is started again; one that lived long enough is forgiven. */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);
    static final int LOOP = 3;

    private int ends;

    /** Counts an end after a life of {@code lived} and says how long to wait. */
    Duration afterEnd(Duration lived) {
        ends = lived.compareTo(FORGIVEN_AFTER) >= 0 ? 1 : ends + 1;
        long factor = 1L << Math.min(ends - 1, 10);
        var wait = FIRST.multipliedBy(factor);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Whether it ends again and again, so that a person should look. */
    boolean looping() {
        return ends >= LOOP;
    }

    /** Ends in a row, each after a short life. */
    int ends() {
        return ends;
    }
}

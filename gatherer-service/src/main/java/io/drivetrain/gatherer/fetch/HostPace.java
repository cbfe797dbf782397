package io.drivetrain.gatherer.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many requests a second to one host at most, evenly. */
final class HostPace {

    private static final int MANY = 10_000;

    private final long interval;
    private final LongSupplier nanoTime;
    private final Map<String, Long> next = new HashMap<>();

    /** @param perSecond 0 or less for no bound */
    HostPace(double perSecond, LongSupplier nanoTime) {
        this.interval = perSecond <= 0 ? 0 : (long) (1e9 / perSecond);
        this.nanoTime = nanoTime;
    }

    /** Takes the next turn at {@code host}; the nanoseconds until it comes. */
    synchronized long untilTurn(String host) {
        if (interval == 0) {
            return 0;
        }
        long now = nanoTime.getAsLong();
        if (next.size() > MANY) {
            next.values().removeIf(turn -> turn - now <= 0);
        }
        long turn = next.getOrDefault(host, now);
        turn = turn - now > 0 ? turn : now;
        next.put(host, turn + interval);
        return turn - now;
    }
}

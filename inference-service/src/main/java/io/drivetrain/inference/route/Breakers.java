package io.drivetrain.inference.route;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the traffic from a canary that fails again and again, without asking anybody. Once open, a breaker stays open
 * for the rest of the attempt: whether the version gets another chance is for people to say, and the champion answers
 * meanwhile.
 */
public final class Breakers {

    private final int failures;
    private final long windowNanos;
    private final Map<Attempt, Breaker> breakers = new ConcurrentHashMap<>();

    /**
     * @param failures within {@code window} that open a breaker
     */
    public Breakers(int failures, Duration window) {
        this.failures = failures;
        this.windowNanos = window.toNanos();
    }

    public boolean open(Attempt attempt) {
        var breaker = breakers.get(attempt);
        return breaker != null && breaker.isOpen();
    }

    /**
     * A canary failed.
     *
     * @param nanos {@link System#nanoTime()}
     * @return true if this failure opened the breaker
     */
    public boolean failed(Attempt attempt, long nanos) {
        return breakers.computeIfAbsent(attempt, _ -> new Breaker()).failed(nanos);
    }

    /** Forgets all attempts of a classifier but the current one. */
    public void keepOnly(String classifier, Attempt current) {
        breakers.keySet().removeIf(a -> a.classifier().equals(classifier) && !a.equals(current));
    }

    private final class Breaker {
        private final Deque<Long> times = new ArrayDeque<>();
        private volatile boolean open;

        synchronized boolean failed(long nanos) {
            times.addLast(nanos);
            while (times.size() > failures || nanos - times.getFirst() > windowNanos) {
                times.removeFirst();
            }
            boolean opens = !open && times.size() >= failures;
            open |= opens;
            return opens;
        }

        boolean isOpen() {
            return open;
        }
    }
}

package io.drivetrain.monitor.rollout;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** People who wait for what comes of their command. */
final class Pending {

    private static final int MOST = 1000;

    private final Map<String, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

    /**
     * The outcome of the command {@code request}, once it is known; to be asked for before the command is said.
     *
     * @throws IllegalStateException if too many wait already
     */
    CompletableFuture<Outcome> await(String request) {
        if (waiting.size() >= MOST) {
            throw new IllegalStateException("over " + MOST + " rollout commands wait for their outcome");
        }
        return waiting.computeIfAbsent(request, r -> new CompletableFuture<>());
    }

    void settle(String request, Outcome outcome) {
        var answer = waiting.remove(request);
        if (answer != null) {
            answer.complete(outcome);
        }
    }

    void forget(String request) {
        waiting.remove(request);
    }
}

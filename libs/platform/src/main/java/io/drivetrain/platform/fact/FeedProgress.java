package io.drivetrain.platform.fact;

import io.drivetrain.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the feed has come, for those who wait for it. */
final class FeedProgress {

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private @Nullable Map<TopicPartition, Long> goal;
    /** Asked with every request, so kept where no lock is needed. */
    private volatile boolean caughtUp;

    /** What there was at the start; the views are caught up once they have passed it. */
    synchronized void startTowards(Map<TopicPartition, Long> endOffsets) {
        goal = Map.copyOf(endOffsets);
        moved();
    }

    /** The record after the newest one seen in a partition. */
    synchronized void passed(TopicPartition partition, long nextOffset) {
        next.merge(partition, nextOffset, Math::max);
        moved();
    }

    boolean caughtUp() {
        return caughtUp;
    }

    boolean awaitCaughtUp(Duration timeout) {
        return caughtUp || await(() -> caughtUp, timeout);
    }

    boolean awaitPassed(Position position, Duration timeout) {
        var partition = new TopicPartition(topic(position.topic()), position.partition());
        return await(() -> next.getOrDefault(partition, 0L) > position.offset(), timeout);
    }

    private synchronized boolean await(BooleanSupplier reached, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!reached.getAsBoolean()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void moved() {
        var towards = goal;
        if (!caughtUp && towards != null) {
            caughtUp = towards.entrySet().stream().allMatch(e -> next.getOrDefault(e.getKey(), 0L) >= e.getValue());
        }
        notifyAll();
    }

    private static String topic(Topic topic) {
        return topic.topic();
    }
}

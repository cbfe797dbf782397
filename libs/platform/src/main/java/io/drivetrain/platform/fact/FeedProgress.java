package io.drivetrain.platform.fact;

import io.drivetrain.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the feed has come, for those who wait for it. */
final class FeedProgress {

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private @Nullable Map<TopicPartition, Long> goal;

    /** What there was at the start; the views are caught up once they have passed it. */
    synchronized void startTowards(Map<TopicPartition, Long> endOffsets) {
        goal = Map.copyOf(endOffsets);
        notifyAll();
    }

    /** The record after the newest one seen in a partition. */
    synchronized void passed(TopicPartition partition, long nextOffset) {
        next.merge(partition, nextOffset, Math::max);
        notifyAll();
    }

    synchronized boolean caughtUp() {
        return goal != null
                && goal.entrySet().stream().allMatch(e -> next.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }

    synchronized boolean awaitPassed(Position position, Duration timeout) {
        var partition = new TopicPartition(topic(position.topic()), position.partition());
        long deadline = System.nanoTime() + timeout.toNanos();
        while (next.getOrDefault(partition, 0L) <= position.offset()) {
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

    private static String topic(Topic topic) {
        return topic.topic();
    }
}

package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Topic;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.platform.fact.TopicFeed;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Which classifiers this instance decides on: those whose partition of the commands it holds. So each is decided on by
 * one instance only, however many there are.
 */
@ApplicationScoped
@Default
@Identifier("monitor.rollout-commanded")
public class Ownership implements KafkaConsumerRebalanceListener {

    private static final List<Topic> DECIDED_ON = List.of(Topic.ROLLOUT_CHANGED, Topic.MODEL_TRAINED);

    private final TopicFeed feed;
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private volatile int partitions;
    private volatile List<Position> before = List.of();

    public Ownership(TopicFeed feed) {
        this.feed = feed;
    }

    /** Whether this instance decides on {@code classifier} now. */
    public boolean owns(String classifier) {
        int count = partitions;
        return count > 0
                && held.contains(Utils.toPositive(Utils.murmur2(classifier.getBytes(StandardCharsets.UTF_8))) % count);
    }

    /** Waits until the views show all that was decided before this instance got its partitions; false if that took too long. */
    boolean awaitPredecessors(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        return before.stream()
                .allMatch(position -> feed.awaitPassed(position, Duration.ofNanos(deadline - System.nanoTime())));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        partitions = consumer.partitionsFor(Topic.ROLLOUT_COMMANDED.topic()).size();
        before = ends(consumer);
        assigned.forEach(partition -> held.add(partition.partition()));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> held.remove(partition.partition()));
    }

    private static List<Position> ends(Consumer<?, ?> consumer) {
        var positions = new ArrayList<Position>();
        for (Topic topic : DECIDED_ON) {
            var all = consumer.partitionsFor(topic.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.endOffsets(all).forEach((partition, end) -> {
                if (end > 0) {
                    positions.add(new Position(topic, partition.partition(), end - 1));
                }
            });
        }
        return List.copyOf(positions);
    }
}

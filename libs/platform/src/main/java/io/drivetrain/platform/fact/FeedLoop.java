package io.drivetrain.platform.fact;

import io.drivetrain.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads topics from their beginning for ever; a broker that is away is waited for. */
final class FeedLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrap;
    private final Set<Topic> topics;
    private final BiConsumer<Topic, ConsumerRecord<String, byte[]>> dispatch;
    private final FeedProgress progress;
    private volatile boolean stopped;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    FeedLoop(
            String bootstrap,
            Set<Topic> topics,
            BiConsumer<Topic, ConsumerRecord<String, byte[]>> dispatch,
            FeedProgress progress) {
        this.bootstrap = bootstrap;
        this.topics = Set.copyOf(topics);
        this.dispatch = dispatch;
        this.progress = progress;
    }

    void stop() {
        stopped = true;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    @Override
    public void run() {
        try (var reading = newConsumer()) {
            consumer = reading;
            var partitions = assign(reading);
            while (!stopped) {
                try {
                    poll(reading, partitions);
                } catch (WakeupException e) {
                    return;
                } catch (KafkaException e) {
                    LOG.warnf("the views wait for the brokers: %s", e.getMessage());
                    pause();
                }
            }
        } catch (WakeupException e) {
            LOG.debug("the feed was stopped before it had started");
        }
    }

    private List<TopicPartition> assign(KafkaConsumer<String, byte[]> reading) {
        while (true) {
            try {
                var partitions = topics.stream()
                        .flatMap(t -> reading.partitionsFor(t.topic()).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
                reading.assign(partitions);
                reading.seekToBeginning(partitions);
                progress.startTowards(Map.copyOf(reading.endOffsets(partitions)));
                return partitions;
            } catch (WakeupException e) {
                throw e;
            } catch (KafkaException e) {
                LOG.warnf("the views wait for the brokers: %s", e.getMessage());
                pause();
            }
        }
    }

    private void poll(KafkaConsumer<String, byte[]> reading, List<TopicPartition> partitions) {
        var records = reading.poll(POLL);
        for (var record : records) {
            dispatch.accept(Topic.named(record.topic()), record);
        }
        for (var partition : partitions) {
            // positions move past what retention has removed, too
            progress.passed(partition, reading.position(partition, Duration.ofSeconds(5)));
        }
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private KafkaConsumer<String, byte[]> newConsumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "fetch.max.bytes",
                        String.valueOf(4 << 20),
                        "max.partition.fetch.bytes",
                        String.valueOf(1 << 20)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}

package io.drivetrain.platform.fact;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.Event;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says facts: JSON values with CloudEvents headers in binary mode, acknowledged by all in-sync replicas. */
@ApplicationScoped
public class FactWriter {

    private static final Duration DELIVERY = Duration.ofSeconds(20);

    private final Producer<String, byte[]> producer;
    private final String source;

    public FactWriter(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.source = "/drivetrain/" + service;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "client.id", service + "-facts",
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "2",
                        "request.timeout.ms", "5000",
                        "max.block.ms", "10000",
                        "delivery.timeout.ms", String.valueOf(DELIVERY.toMillis()),
                        "buffer.memory", String.valueOf(8 << 20)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Says {@code event} and waits until the brokers have it.
     *
     * @throws FactNotWritten if they do not take it within the delivery time
     */
    public Position say(Event event) {
        try {
            return sayLater(event).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FactNotWritten lost ? lost : lost(event, e);
        }
    }

    /** Says {@code event} without waiting; the stage fails with {@link FactNotWritten} if the brokers do not take it. */
    public CompletionStage<Position> sayLater(Event event) {
        var done = new CompletableFuture<Position>();
        try {
            producer.send(record(event), (metadata, failure) -> {
                if (failure == null) {
                    done.complete(new Position(event.topic(), metadata.partition(), metadata.offset()));
                } else {
                    done.completeExceptionally(lost(event, failure));
                }
            });
        } catch (KafkaException e) {
            done.completeExceptionally(lost(event, e));
        }
        return done;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private ProducerRecord<String, byte[]> record(Event event) {
        List<Header> headers = List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", Ids.fresh()),
                header("ce_source", source),
                header("ce_type", event.topic().type()),
                header("ce_time", event.at().toString()),
                header("content-type", "application/json"));
        return new ProducerRecord<>(event.topic().topic(), null, event.key(), Json.write(event), headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static FactNotWritten lost(Event event, Throwable cause) {
        return new FactNotWritten(
                "the brokers did not take " + event.topic().topic() + " of '" + event.key() + "'", cause);
    }
}

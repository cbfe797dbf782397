package io.drivetrain.acceptance.rules.refused.trainer.train;

import jakarta.ws.rs.core.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A training step that takes its batch from Kafka and answers over HTTP. */
public final class Served {

    private Served() {}

    public static Response step(ConsumerRecord<String, byte[]> batch) {
        return Response.ok(batch.value()).build();
    }
}

package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.GatheringRequested;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes requests from the topic; what cannot be read becomes a dead letter, and the next one is taken. */
@ApplicationScoped
class GatheringRequests {

    private final GatheringWorker worker;

    GatheringRequests(GatheringWorker worker) {
        this.worker = worker;
    }

    @Incoming("gathering-requested")
    @Blocking(ordered = true)
    void onRequested(ConsumerRecord<String, byte[]> record) {
        worker.hand(Json.read(record.value(), GatheringRequested.class));
    }
}

package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.work.ViewGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes requests for datasets as work, those of one classifier one after the other. */
@ApplicationScoped
class RequestedConsumer {

    private final Releasing releasing;
    private final ViewGate gate;

    RequestedConsumer(
            Catalogue catalogue,
            Releases releases,
            Withheld withheld,
            ObjectStore store,
            FactWriter facts,
            TopicFeed feed,
            ViewGate gate,
            DatasetConfig config) {
        this.gate = gate;
        Consumer<DatasetReleased> say = fact -> feed.awaitPassed(facts.say(fact), config.settle());
        this.releasing = new Releasing(catalogue, releases, withheld, store, say, config, Clock.systemUTC());
    }

    @Incoming("dataset-requested")
    @Blocking
    void onRequested(ConsumerRecord<String, byte[]> record) {
        var request = Json.read(record.value(), DatasetRequested.class);
        gate.await(record);
        gate.keepAt(() -> releasing.answer(request));
    }
}

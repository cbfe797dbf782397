package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.takedown.Refusing;
import io.drivetrain.verifier.work.ViewGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes gathered pictures as work; a record that is no gathered fact is a dead letter. */
@ApplicationScoped
class GatheredConsumer {

    private final Screening screening;
    private final ViewGate gate;
    private final Refusing refusing;

    GatheredConsumer(
            Catalogue catalogue,
            ObjectStore store,
            FactWriter facts,
            ViewGate gate,
            Refusing refusing,
            Decoders decoders,
            ScreenConfig config) {
        this.gate = gate;
        this.refusing = refusing;
        this.screening = new Screening(
                catalogue,
                new Originals(store, config.maxBytes().asLongValue()),
                store,
                decoders::look,
                facts::say,
                Clock.systemUTC());
    }

    @Incoming("image-gathered")
    @Blocking(value = "screening", ordered = false)
    void onGathered(ConsumerRecord<String, byte[]> record) {
        var fact = Json.read(record.value(), ImageGathered.class);
        gate.await(record);
        gate.keepAt(() -> {
            if (!refusing.refuses(fact)) {
                screening.screen(fact);
                refusing.lookAgain(fact);
            }
        });
    }
}

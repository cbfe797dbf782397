package io.drivetrain.verifier.review;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.PredictionReviewed;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.work.ViewGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes answers as work, so that none is lost between a person's click and the data. */
@ApplicationScoped
class ReviewedConsumer {

    private final Reviews reviews;
    private final Entering entering;
    private final ViewGate gate;

    ReviewedConsumer(
            Catalogue catalogue,
            Reviews reviews,
            ObjectStore store,
            FactWriter facts,
            ViewGate gate,
            ReviewConfig config) {
        this.reviews = reviews;
        this.gate = gate;
        this.entering =
                new Entering(catalogue, store, facts::say, config.maxBytes().asLongValue());
    }

    @Incoming("prediction-reviewed")
    @Blocking
    void onReviewed(ConsumerRecord<String, byte[]> record) {
        var answer = Json.read(record.value(), PredictionReviewed.class);
        gate.await(record);
        if (reviews.answer(answer.review()).filter(answer::equals).isPresent()) {
            gate.keepAt(() -> entering.enter(answer));
        }
    }
}

package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.Event;
import io.drivetrain.platform.fact.FactWriter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class KafkaFacts implements Facts {

    private static final Logger LOG = Logger.getLogger(KafkaFacts.class);

    private final FactWriter writer;

    KafkaFacts(FactWriter writer) {
        this.writer = writer;
    }

    @Override
    public void say(Event event) {
        writer.say(event);
    }

    @Override
    public void mention(Event event) {
        writer.sayLater(event).exceptionally(lost -> {
            LOG.warnf("%s", lost.getMessage());
            return null;
        });
    }
}

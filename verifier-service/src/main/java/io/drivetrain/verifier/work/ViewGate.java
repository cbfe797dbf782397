package io.drivetrain.verifier.work;

import io.drivetrain.contracts.Topic;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.platform.fact.TopicFeed;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets a record through once the view knows all that was said before the service started and the record itself. So a
 * record that comes again after a crash meets the answer it got the first time.
 */
@Singleton
public class ViewGate {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final TopicFeed feed;
    private final Patience patience;

    ViewGate(TopicFeed feed, WorkConfig config) {
        this.feed = feed;
        this.patience = new Patience(config.patience(), config.pause());
    }

    /** Waits for the view; throws if it does not come within the bound. */
    public void await(ConsumerRecord<?, ?> record) {
        var position = new Position(Topic.named(record.topic()), record.partition(), record.offset());
        patience.until("the view's start", feed::caughtUp);
        patience.until(
                "the view of " + record.topic() + "[" + record.partition() + "]@" + record.offset(),
                () -> feed.awaitPassed(position, LOOK));
    }

    /** The same bound for calls to the store and the brokers. */
    public Patience patience() {
        return patience;
    }
}

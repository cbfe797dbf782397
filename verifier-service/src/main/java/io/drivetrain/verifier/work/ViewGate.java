package io.drivetrain.verifier.work;

import io.drivetrain.contracts.Topic;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.work.Patience;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets a record through once the view knows all that was said before the service started and the record itself. So a
 * record that comes again after a crash meets the answer it got the first time.
 */
@Singleton
public class ViewGate {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final TopicFeed feed;
    private final Patience patience;

    ViewGate(TopicFeed feed, WorkConfig config) {
        this.feed = feed;
        this.patience = new Patience(config.patience(), FIRST_PAUSE, config.pause());
    }

    /**
     * Waits for the view.
     *
     * @throws IllegalStateException if it does not come within the bound
     */
    public void await(ConsumerRecord<?, ?> record) {
        var position = new Position(Topic.named(record.topic()), record.partition(), record.offset());
        until("the view's start", feed::caughtUp);
        until(
                "the view of " + record.topic() + "[" + record.partition() + "]@" + record.offset(),
                () -> feed.awaitPassed(position, LOOK));
    }

    /** Does {@code work}, again as long as the store or the brokers do not answer and the same bound allows. */
    public void keepAt(Runnable work) {
        try {
            patience.run(work);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.total().toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " did not come within " + patience.total());
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting; the record comes again after the restart", e);
    }
}

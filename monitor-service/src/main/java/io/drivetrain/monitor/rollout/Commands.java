package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.platform.fact.FactWriter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Commands on their way through the topic, and back to the one who waits for the outcome. */
@ApplicationScoped
class Commands {

    private final CommandHandler handler;
    private final FactWriter facts;
    private final Pending pending = new Pending();

    Commands(CommandHandler handler, FactWriter facts, Rollouts rollouts) {
        this.handler = handler;
        this.facts = facts;
        // Another instance may be the one that decides; what it changed is seen here too.
        rollouts.onChange(change -> pending.settle(change.request(), new Outcome.Changed(change)));
    }

    /** Says {@code command} and waits for its outcome; empty if there is none in time. */
    Optional<Outcome> send(RolloutCommanded command, Duration timeout) {
        var outcome = pending.await(command.request());
        try {
            facts.say(command);
            return Optional.of(outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is only ever completed with a value", e);
        } finally {
            pending.forget(command.request());
        }
    }

    /** In order, as the next command is decided on what this one leaves. */
    @Incoming("rollout-commanded")
    @Blocking(ordered = true)
    void onCommanded(ConsumerRecord<String, byte[]> record) {
        var command = Json.read(record.value(), RolloutCommanded.class);
        pending.settle(command.request(), handler.handle(command));
    }
}

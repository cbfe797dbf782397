package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The one writer of {@code rollout.changed}: takes commands in the order of their topic and keeps every state. */
@Startup
@ApplicationScoped
public class Rollouts {

    private static final Logger LOG = Logger.getLogger(Rollouts.class);

    private final Map<String, CopyOnWriteArrayList<RolloutChanged>> history = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> trained = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();
    private final FactWriter facts;
    private final TopicFeed feed;

    public Rollouts(FactWriter facts, TopicFeed feed) {
        this.facts = facts;
        this.feed = feed;
        feed.on(
                Topic.ROLLOUT_CHANGED,
                RolloutChanged.class,
                e -> history.computeIfAbsent(e.classifier(), k -> new CopyOnWriteArrayList<>())
                        .add(e));
        feed.on(
                Topic.MODEL_TRAINED,
                ModelTrained.class,
                m -> trained.computeIfAbsent(
                                m.classifier(), k -> java.util.Collections.synchronizedSet(new TreeSet<>()))
                        .add(m.version()));
    }

    /** Oldest first. */
    public List<RolloutChanged> history(String classifier) {
        return List.copyOf(history.getOrDefault(classifier, new CopyOnWriteArrayList<>()));
    }

    /** Classifiers with a model, by name. */
    public Set<String> classifiers() {
        return new TreeSet<>(trained.keySet());
    }

    public Set<Integer> versions(String classifier) {
        return Set.copyOf(trained.getOrDefault(classifier, Set.of()));
    }

    Routing routing(String classifier) {
        var all = history(classifier);
        return all.isEmpty() ? Routing.none(classifier) : Routing.of(all.getLast());
    }

    /** Says the command; the answer comes when this instance has taken it from the topic. */
    CompletableFuture<Outcome> command(RolloutCommanded command) {
        var answer = new CompletableFuture<Outcome>();
        waiting.put(command.request(), answer);
        facts.say(command);
        return answer.orTimeout(15, java.util.concurrent.TimeUnit.SECONDS)
                .whenComplete((done, late) -> waiting.remove(command.request()));
    }

    /** The service itself takes a challenger out, by a rule. */
    void rollBack(RolloutCommanded command, Map<String, Double> evidence) {
        settle(command, evidence);
    }

    @Incoming("rollout-commanded")
    @Blocking
    void onCommanded(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        var command = Json.read(record.value(), RolloutCommanded.class);
        while (!feed.caughtUp()) {
            Thread.sleep(50);
        }
        Outcome outcome = settle(command, Map.of());
        var answer = waiting.get(command.request());
        if (answer != null) {
            answer.complete(outcome);
        }
    }

    /** One at a time, and the view has passed the last change before the next is decided. */
    private synchronized Outcome settle(RolloutCommanded command, Map<String, Double> evidence) {
        for (RolloutChanged done : history(command.classifier())) {
            if (done.request().equals(command.request())) {
                return new Outcome.Changed(done);
            }
        }
        if (!versions(command.classifier()).contains(command.version())) {
            return new Outcome.Refused(
                    false, "classifier '" + command.classifier() + "' has no trained version " + command.version());
        }
        Outcome outcome = routing(command.classifier()).apply(command, evidence, Ids.fresh(), Instant.now());
        switch (outcome) {
            case Outcome.Changed changed -> feed.awaitPassed(facts.say(changed.event()), Duration.ofSeconds(10));
            case Outcome.Refused refused -> LOG.infof("refused %s: %s", command.command(), refused.why());
        }
        return outcome;
    }
}

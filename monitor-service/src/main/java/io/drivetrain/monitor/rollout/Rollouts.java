package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every routing state there was, as the topic tells it. */
@Startup
@ApplicationScoped
public class Rollouts {

    /** People change a rollout, so that this covers years; what is older is still on the topic. */
    private static final int KEPT = 1000;

    private final ConcurrentMap<String, List<RolloutChanged>> changes = new ConcurrentHashMap<>();
    private final List<Consumer<RolloutChanged>> listeners = new CopyOnWriteArrayList<>();

    public Rollouts(TopicFeed feed) {
        feed.on(Topic.ROLLOUT_CHANGED, RolloutChanged.class, this::add);
    }

    /** Has {@code listener} hear of every change that counts; it must be quick. */
    public void onChange(Consumer<RolloutChanged> listener) {
        listeners.add(listener);
    }

    public Routing routing(String classifier) {
        var known = of(classifier);
        return new Routing(classifier, known.isEmpty() ? null : known.getLast());
    }

    /** Newest first. */
    public List<RolloutChanged> history(String classifier) {
        return of(classifier).reversed();
    }

    /** The change that the command {@code request} caused. */
    public Optional<RolloutChanged> causedBy(String classifier, String request) {
        return of(classifier).stream().filter(c -> c.request().equals(request)).findFirst();
    }

    /** Classifiers that were ever rolled out, by name. */
    public SortedSet<String> classifiers() {
        return new TreeSet<>(changes.keySet());
    }

    private List<RolloutChanged> of(String classifier) {
        return changes.getOrDefault(classifier, List.of());
    }

    /**
     * The first word for a revision counts: should two instances hold the same partition for a moment, what the late
     * one said has no effect.
     */
    void add(RolloutChanged change) {
        var known = of(change.classifier());
        if (!known.isEmpty() && change.revision() <= known.getLast().revision()) {
            return;
        }
        var grown = new java.util.ArrayList<>(known);
        grown.add(change);
        var kept = grown.size() > KEPT ? grown.subList(grown.size() - KEPT, grown.size()) : grown;
        changes.put(change.classifier(), List.copyOf(kept));
        listeners.forEach(listener -> listener.accept(change));
    }
}

package io.drivetrain.inference.model;

import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.RolloutChanged;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps in memory what routing refers to, and nothing else. One thread looks at facts and states; another loads, one
 * version at a time, so that a slow store never holds up a swap.
 */
public final class ModelKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ModelKeeper.class);

    private final ModelShelf shelf;
    private final ModelLoader loader;
    private final Backoff backoff;
    private final Map<ModelRef, ModelTrained> trained = new ConcurrentHashMap<>();
    private final Map<String, RolloutChanged> routings = new ConcurrentHashMap<>();
    private final Map<String, Integer> standing = new ConcurrentHashMap<>();
    private final Map<ModelRef, Integer> attempts = new HashMap<>();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(named("model-keeper"));
    private final ScheduledExecutorService loading = Executors.newSingleThreadScheduledExecutor(named("model-loader"));

    public ModelKeeper(ModelShelf shelf, ModelLoader loader, Backoff backoff) {
        this.shelf = shelf;
        this.loader = loader;
        this.backoff = backoff;
    }

    /** How long to wait after a failure that may pass: doubling from {@code first} to {@code longest}. */
    public record Backoff(Duration first, Duration longest) {
        Duration after(int failures) {
            var wait = first.multipliedBy(1L << Math.min(20, Math.max(0, failures - 1)));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    /** A version exists. Of two facts about the same version the first holds: versions do not change. */
    public void onTrained(ModelTrained fact) {
        var earlier = trained.putIfAbsent(new ModelRef(fact.classifier(), fact.version()), fact);
        if (earlier != null && !earlier.manifestSha256().equals(fact.manifestSha256())) {
            LOG.errorf("a second fact gives %s@%d another manifest; it is ignored", fact.classifier(), fact.version());
        }
        keeper.execute(this::look);
    }

    /** Routing of a classifier has changed; older revisions than the one known are ignored. */
    public void onRouting(RolloutChanged fact) {
        routings.merge(fact.classifier(), fact, (old, now) -> now.revision() > old.revision() ? now : old);
        keeper.execute(this::look);
    }

    /**
     * The version that answers as champion now: the champion itself, or, while that one is not ready, the one that stood
     * before it; empty if none is ready.
     */
    public OptionalInt answering(RolloutChanged routing) {
        int stood = standing.getOrDefault(routing.classifier(), 0);
        for (int version : new int[] {routing.champion(), stood, routing.previous()}) {
            if (version >= 1 && shelf.ready(new ModelRef(routing.classifier(), version))) {
                return OptionalInt.of(version);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether every champion has come out as READY or FAILED, or another version stands in for it. */
    public boolean settled() {
        return routings.values().stream()
                .filter(routing -> routing.champion() >= 1)
                .allMatch(routing -> answering(routing).isPresent()
                        || shelf.state(new ModelRef(routing.classifier(), routing.champion()))
                                .filter(ModelState.Failed.class::isInstance)
                                .isPresent());
    }

    private void look() {
        var needed = new HashSet<ModelRef>();
        for (var routing : routings.values()) {
            boolean ready =
                    routing.champion() >= 1 && shelf.ready(new ModelRef(routing.classifier(), routing.champion()));
            if (ready) {
                standing.put(routing.classifier(), routing.champion());
            }
            int stood = standing.getOrDefault(routing.classifier(), 0);
            for (var ref : Need.of(routing, stood, ready)) {
                needed.add(ref);
                want(ref);
            }
        }
        for (var ref : shelf.all().keySet()) {
            if (!needed.contains(ref)) {
                shelf.drop(ref);
                attempts.remove(ref);
                LOG.infof("model %s is let go: routing no longer refers to it", ref);
            }
        }
    }

    private void want(ModelRef ref) {
        if (shelf.state(ref).isEmpty()) {
            shelf.expect(ref);
        }
        var fact = trained.get(ref);
        if (fact == null) {
            shelf.change(
                    ref,
                    new ModelState.Loading("model " + ref + " is routed to, but no fact of its training has come yet"));
        } else if (attempts.putIfAbsent(ref, 0) == null) {
            loading.execute(() -> load(ref, fact));
        }
    }

    private void load(ModelRef ref, ModelTrained fact) {
        if (!(shelf.state(ref).orElse(null) instanceof ModelState.Loading)) {
            return;
        }
        try {
            var model = loader.load(fact);
            if (shelf.change(ref, new ModelState.Ready(model))) {
                LOG.infof("model %s is checked, warm and ready", ref);
            } else {
                model.retire();
            }
        } catch (ModelRejected e) {
            LOG.errorf("model %s is never served: %s", ref, e.getMessage());
            shelf.change(ref, new ModelState.Failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            keeper.execute(() -> tryAgain(ref, fact, e));
            return;
        }
        keeper.execute(this::look);
    }

    private void tryAgain(ModelRef ref, ModelTrained fact, RuntimeException reason) {
        var failures = attempts.computeIfPresent(ref, (_, n) -> n + 1);
        if (failures == null) {
            return;
        }
        var wait = backoff.after(failures);
        LOG.warnf("model %s is tried again in %d s: %s", ref, wait.toSeconds(), reason.getMessage());
        shelf.change(
                ref,
                new ModelState.Loading("model " + ref + " cannot be fetched at the moment: " + reason.getMessage()));
        loading.schedule(() -> load(ref, fact), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        loading.shutdownNow();
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}

package io.drivetrain.monitor.drift;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.monitor.tick.Repeated;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Windows of so many answered predictions per version, each compared with the version's validation profile and reported
 * once: what a report covers is remembered by its time, so a restart that reads everything again says nothing twice.
 */
@Startup
@ApplicationScoped
class Drift {

    private static final int QUEUED_WINDOWS = 20;

    private record Key(String classifier, int version) {}

    private final Map<Key, List<PredictionMade>> open = new ConcurrentHashMap<>();
    private final Map<Key, Instant> reportedTo = new ConcurrentHashMap<>();
    private final Map<Key, ModelManifest> manifests = new ConcurrentHashMap<>();
    private final Map<String, CopyOnWriteArrayList<DriftReported>> reports = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<PredictionMade> arrived = new ConcurrentLinkedQueue<>();
    private final ObjectStore store;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final ProfileComparison comparison;
    private final int size;
    private final Repeated rounds;

    Drift(
            ObjectStore store,
            FactWriter facts,
            TopicFeed feed,
            @ConfigProperty(name = "drivetrain.monitor.drift.window", defaultValue = "100") int size,
            @ConfigProperty(name = "drivetrain.monitor.drift.alpha", defaultValue = "0.001") double alpha) {
        this.store = store;
        this.facts = facts;
        this.feed = feed;
        this.size = size;
        this.comparison = new ProfileComparison(alpha);
        feed.on(Topic.DRIFT_REPORTED, DriftReported.class, this::reported);
        feed.on(Topic.PREDICTION_MADE, PredictionMade.class, this::predicted);
        this.rounds = Repeated.every(Duration.ofSeconds(1), "drift", this::round);
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    /** Newest first. */
    List<DriftReported> reports(String classifier) {
        return List.copyOf(reports.getOrDefault(classifier, new CopyOnWriteArrayList<>()))
                .reversed();
    }

    private void reported(DriftReported report) {
        reportedTo.merge(new Key(report.classifier(), report.version()), report.to(), (a, b) -> a.isAfter(b) ? a : b);
        var list = reports.computeIfAbsent(report.classifier(), k -> new CopyOnWriteArrayList<>());
        list.add(report);
        if (list.size() > 100) {
            list.removeFirst();
        }
    }

    private void predicted(PredictionMade p) {
        if (p.error() == null && p.label() != null && p.role() != Role.SHADOW) {
            arrived.add(p);
        }
    }

    private void round() {
        if (!feed.caughtUp()) {
            return;
        }
        for (PredictionMade p = arrived.poll(); p != null; p = arrived.poll()) {
            var key = new Key(p.classifier(), p.version());
            if (p.at().isAfter(reportedTo.getOrDefault(key, Instant.MIN))) {
                open.computeIfAbsent(key, k -> new ArrayList<>()).add(p);
            }
        }
        open.forEach((key, waiting) -> {
            waiting.sort(Comparator.comparing(PredictionMade::at));
            while (waiting.size() >= size) {
                var window = waiting.subList(0, size);
                report(key, window);
                window.clear();
            }
            if (waiting.size() > QUEUED_WINDOWS * size) {
                waiting.subList(0, size).clear();
            }
        });
    }

    private void report(Key key, List<PredictionMade> window) {
        ModelManifest manifest = manifests.computeIfAbsent(key, this::manifest);
        var report = new DriftReported(
                key.classifier,
                key.version,
                window.getFirst().at(),
                window.getLast().at(),
                window.size(),
                comparison.compare(manifest.profile(), manifest.labels(), window),
                Instant.now());
        feed.awaitPassed(facts.say(report), Duration.ofSeconds(10));
    }

    private ModelManifest manifest(Key key) {
        String object = ObjectKeys.modelManifest(key.classifier, key.version);
        return store.get(object, 16 << 20)
                .map(bytes -> Json.read(bytes, ModelManifest.class))
                .orElseThrow(() -> new IllegalStateException("there is no object '" + object + "'"));
    }
}

package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Releases datasets: the version is claimed, the manifest written, then the fact said; a repeated request finds its own. */
@Startup
@ApplicationScoped
class Releases {

    private static final int MAX_VERSIONS = 100_000;

    private final Map<String, DatasetReleased> byRequest = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final ObjectStore store;
    private final FactWriter facts;
    private final TopicFeed feed;

    Releases(Catalogue catalogue, ObjectStore store, FactWriter facts, TopicFeed feed) {
        this.catalogue = catalogue;
        this.store = store;
        this.facts = facts;
        this.feed = feed;
        feed.on(Topic.DATASET_RELEASED, DatasetReleased.class, r -> byRequest.putIfAbsent(r.request(), r));
    }

    /** Newest first. */
    List<DatasetReleased> all(String classifier) {
        return byRequest.values().stream()
                .filter(r -> r.classifier().equals(classifier))
                .sorted(Comparator.comparing(DatasetReleased::at).reversed())
                .toList();
    }

    Optional<DatasetReleased> byRequest(String request) {
        return Optional.ofNullable(byRequest.get(request));
    }

    @Incoming("dataset-requested")
    @Blocking
    void onRequested(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        var request = Json.read(record.value(), DatasetRequested.class);
        while (!feed.caughtUp()) {
            Thread.sleep(50);
        }
        if (!byRequest.containsKey(request.request())) {
            feed.awaitPassed(facts.say(release(request)), Duration.ofSeconds(10));
        }
    }

    private DatasetReleased release(DatasetRequested request) {
        var classifier = catalogue.classifier(request.classifier());
        if (classifier.isEmpty()) {
            return refused(request, "there is no classifier '" + request.classifier() + "'");
        }
        var split = new Split(request.seed(), request.validShare());
        var snapshot = Snapshot.of(classifier.get(), catalogue.all(request.classifier()), split);
        String refusal = snapshot.refusal(classifier.get());
        if (!refusal.isEmpty()) {
            return refused(request, refusal);
        }
        int version = claim(request);
        byte[] manifest = snapshot.manifest();
        String key = ObjectKeys.datasetManifest(request.classifier(), version);
        if (!store.putIfAbsent(key, manifest, "application/gzip")) {
            // written before a crash; what is there is what was released
            manifest = store.get(key, 1L << 30).orElseThrow();
        }
        return new DatasetReleased(
                request.request(),
                request.classifier(),
                version,
                key,
                Digests.sha256(manifest),
                snapshot.counts(),
                request.seed(),
                null,
                request.by(),
                Instant.now());
    }

    private int claim(DatasetRequested request) {
        byte[] mine = request.request().getBytes(StandardCharsets.UTF_8);
        for (int version = 1; version <= MAX_VERSIONS; version++) {
            String key = ObjectKeys.datasetClaim(request.classifier(), version);
            if (store.putIfAbsent(key, mine, "text/plain")
                    || store.get(key, 1024)
                            .map(owner -> java.util.Arrays.equals(owner, mine))
                            .orElse(false)) {
                return version;
            }
        }
        throw new IllegalStateException("classifier '" + request.classifier() + "' has too many dataset versions");
    }

    private static DatasetReleased refused(DatasetRequested request, String why) {
        return new DatasetReleased(
                request.request(),
                request.classifier(),
                0,
                null,
                null,
                Map.of(),
                request.seed(),
                why,
                Actor.service("verifier"),
                Instant.now());
    }
}

package io.drivetrain.monitor.window;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Predictions of every version and role, over the version's whole time in it and since the routing last changed. */
@Startup
@ApplicationScoped
public class Windows {

    /** What a bucket is of. */
    record Key(String classifier, int version, Role role) {}

    private record Since(long revision, Bucket bucket) {}

    /** A version in a role. */
    public record Row(int version, Role role, Stats stats) {}

    private final Map<Key, Bucket> all = new ConcurrentHashMap<>();
    private final Map<Key, Since> current = new ConcurrentHashMap<>();
    private final Map<String, RolloutChanged> routing = new ConcurrentHashMap<>();

    public Windows(TopicFeed feed) {
        feed.on(Topic.ROLLOUT_CHANGED, RolloutChanged.class, r -> routing.put(r.classifier(), r));
        feed.on(Topic.PREDICTION_MADE, PredictionMade.class, this::add);
    }

    /** All since the version began in the role. */
    public List<Row> rows(String classifier) {
        var rows = new ArrayList<Row>();
        all.forEach((key, bucket) -> {
            if (key.classifier().equals(classifier)) {
                rows.add(new Row(key.version(), key.role(), bucket.stats()));
            }
        });
        rows.sort(Comparator.comparing(Row::version).reversed().thenComparing(Row::role));
        return rows;
    }

    /** Only since the routing is what it is now; for verdicts on the challenger. */
    public Stats current(String classifier, int version, Role role) {
        Since since = current.get(new Key(classifier, version, role));
        RolloutChanged now = routing.get(classifier);
        return since != null && now != null && since.revision == now.revision()
                ? since.bucket.stats()
                : new Bucket().stats();
    }

    private void add(PredictionMade p) {
        var key = new Key(p.classifier(), p.version(), p.role());
        all.computeIfAbsent(key, k -> new Bucket()).add(p);
        RolloutChanged now = routing.get(p.classifier());
        Instant start = now == null ? Instant.MIN : now.at();
        if (!p.at().isBefore(start)) {
            long revision = now == null ? 0 : now.revision();
            current.compute(key, (k, s) -> s == null || s.revision != revision ? new Since(revision, new Bucket()) : s)
                    .bucket
                    .add(p);
        }
    }
}

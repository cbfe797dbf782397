package io.drivetrain.monitor.drift;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was reported of each classifier, and how far each version has been covered. */
@Startup
@ApplicationScoped
public class DriftReports {

    private static final int KEPT = 100;

    private record Version(String classifier, int version) {}

    private final Map<String, TreeSet<DriftReported>> newest = new HashMap<>();
    private final Map<Version, Instant> covered = new HashMap<>();

    public DriftReports(TopicFeed feed) {
        feed.on(Topic.DRIFT_REPORTED, DriftReported.class, this::add);
    }

    /** The newest hundred, newest first. */
    public synchronized List<DriftReported> of(String classifier) {
        return List.copyOf(newest.getOrDefault(classifier, ordered()).descendingSet());
    }

    /** Predictions up to this time are in a window that was reported; {@link Instant#MIN} if none are. */
    synchronized Instant coveredTo(String classifier, int version) {
        return covered.getOrDefault(new Version(classifier, version), Instant.MIN);
    }

    /** A window that begins before the last one of its version ended is the same one told twice. */
    synchronized void add(DriftReported report) {
        var version = new Version(report.classifier(), report.version());
        if (!report.from().isAfter(covered.getOrDefault(version, Instant.MIN))) {
            return;
        }
        covered.put(version, report.to());
        var reports = newest.computeIfAbsent(report.classifier(), c -> ordered());
        reports.add(report);
        if (reports.size() > KEPT) {
            reports.pollFirst();
        }
    }

    private static TreeSet<DriftReported> ordered() {
        return new TreeSet<>(java.util.Comparator.comparing(DriftReported::to).thenComparing(DriftReported::version));
    }
}

package io.drivetrain.monitor.drift;

import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.monitor.model.Profiles;
import io.drivetrain.monitor.rollout.Ownership;
import io.drivetrain.monitor.tick.Repeated;
import io.drivetrain.monitor.window.Observation;
import io.drivetrain.monitor.window.SeriesKey;
import io.drivetrain.monitor.window.Tumbling;
import io.drivetrain.monitor.window.Windows;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reports each full window of what a version answered people, as champion or canary, once. How far a version is covered
 * is read from the reports themselves, so that a restart, which reads every prediction again, repeats nothing.
 */
@ApplicationScoped
class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Version(String classifier, int version) {}

    private final Windows windows;
    private final Profiles profiles;
    private final DriftReports reports;
    private final Ownership ownership;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final DriftConfig config;
    private final ProfileComparison comparison;
    private @Nullable Repeated rounds;

    DriftWatch(
            Windows windows,
            Profiles profiles,
            DriftReports reports,
            Ownership ownership,
            FactWriter facts,
            TopicFeed feed,
            DriftConfig config) {
        this.windows = windows;
        this.profiles = profiles;
        this.reports = reports;
        this.ownership = ownership;
        this.facts = facts;
        this.feed = feed;
        this.config = config;
        this.comparison = new ProfileComparison(config.alpha(), config.minExpected());
    }

    void onStart(@Observes StartupEvent event) {
        rounds = Repeated.every(config.every(), "drift", this::round);
    }

    void onStop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.close();
        }
    }

    private void round() {
        if (!feed.caughtUp()) {
            return;
        }
        windows.keys().stream()
                .filter(key -> key.role() != Role.SHADOW)
                .map(key -> new Version(key.classifier(), key.version()))
                .distinct()
                .filter(version -> ownership.owns(version.classifier))
                .forEach(this::look);
    }

    private void look(Version version) {
        var full =
                Tumbling.cut(uncovered(version), config.window(), Instant.now().minus(config.settledAfter()));
        if (full.isEmpty()) {
            return;
        }
        var profile = profiles.of(version.classifier, version.version);
        if (profile.isPresent()) {
            full.forEach(window -> report(version, profile.get(), window));
        }
    }

    /** What it answered people since its last report, in order of time. */
    private List<Observation> uncovered(Version version) {
        var covered = reports.coveredTo(version.classifier, version.version);
        return Stream.of(Role.CHAMPION, Role.CONTROL, Role.CANARY)
                .map(role -> new SeriesKey(version.classifier, version.version, role))
                .flatMap(key -> windows.sample(key).after(covered).observations().stream())
                .filter(observation -> !observation.failed())
                .sorted()
                .toList();
    }

    private void report(Version version, Profile profile, List<Observation> window) {
        var report = new DriftReported(
                version.classifier,
                version.version,
                window.getFirst().at(),
                window.getLast().at(),
                window.size(),
                comparison.compare(profile, window),
                Instant.now());
        if (!feed.awaitPassed(facts.say(report), PATIENCE)) {
            throw new IllegalStateException("a drift report of '" + version.classifier + "' is not seen in time");
        }
        if (report.alarm()) {
            LOG.warnf("'%s' version %d has drifted: %s", version.classifier, version.version, alarms(report));
        }
    }

    private static List<String> alarms(DriftReported report) {
        return report.findings().stream()
                .filter(DriftReported.Finding::alarm)
                .map(DriftReported.Finding::explanation)
                .toList();
    }
}

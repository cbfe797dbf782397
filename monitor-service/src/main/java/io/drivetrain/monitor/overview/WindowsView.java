package io.drivetrain.monitor.overview;

import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.monitor.drift.DriftConfig;
import io.drivetrain.monitor.drift.ProfileComparison;
import io.drivetrain.monitor.model.Profiles;
import io.drivetrain.monitor.overview.WindowsAnswer.Reference;
import io.drivetrain.monitor.overview.WindowsAnswer.Series;
import io.drivetrain.monitor.overview.WindowsAnswer.Window;
import io.drivetrain.monitor.window.SeriesKey;
import io.drivetrain.monitor.window.Summary;
import io.drivetrain.monitor.window.WindowConfig;
import io.drivetrain.monitor.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the windows of a classifier beside what validation leads one to expect. */
@ApplicationScoped
class WindowsView {

    private static final int MOST = 12;

    private final Windows windows;
    private final Profiles profiles;
    private final WindowConfig config;
    private final ProfileComparison comparison;

    WindowsView(Windows windows, Profiles profiles, WindowConfig config, DriftConfig drift) {
        this.windows = windows;
        this.profiles = profiles;
        this.config = config;
        this.comparison = new ProfileComparison(drift.alpha(), drift.minExpected());
    }

    /** The newest versions' windows. */
    WindowsAnswer of(String classifier) {
        var keys = windows.keys(classifier).stream().limit(MOST).toList();
        return new WindowsAnswer(
                classifier,
                keys.stream().map(this::window).toList(),
                keys.stream()
                        .map(key -> new Series(key.version(), key.role(), windows.points(key)))
                        .toList(),
                keys.stream()
                        .map(SeriesKey::version)
                        .distinct()
                        .flatMap(version -> reference(classifier, version).stream())
                        .toList(),
                config.bucket().toSeconds());
    }

    private Window window(SeriesKey key) {
        var seen = windows.sample(key).observations();
        return new Window(
                key.version(),
                key.role(),
                seen.isEmpty() ? null : seen.getFirst().at(),
                seen.isEmpty() ? null : seen.getLast().at(),
                Summary.of(seen),
                profiles.of(key.classifier(), key.version())
                        .map(profile -> comparison.compare(profile, seen))
                        .orElse(List.of()));
    }

    private Optional<Reference> reference(String classifier, int version) {
        return profiles.of(classifier, version).map(profile -> new Reference(version, profile.count(), mix(profile)));
    }

    private static Map<String, Double> mix(Profile profile) {
        double total = Math.max(
                1,
                profile.predicted().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        var mix = new TreeMap<String, Double>();
        profile.predicted().forEach((label, count) -> mix.put(label, count / total));
        return mix;
    }
}

package io.drivetrain.monitor.window;

import io.drivetrain.contracts.event.PredictionMade;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every version answered lately, in bounded memory: when there are too many series, the one that has been quiet
 * longest goes.
 */
public class Windows {

    private static final class Series {
        private final Newest newest;
        private final TimeSeries time;
        private Instant last = Instant.MIN;

        Series(Newest newest, TimeSeries time) {
            this.newest = newest;
            this.time = time;
        }

        void add(Observation observation) {
            if (newest.add(observation)) {
                time.add(observation);
            }
            if (observation.at().isAfter(last)) {
                last = observation.at();
            }
        }
    }

    private final WindowConfig config;
    private final Map<SeriesKey, Series> series = new HashMap<>();

    public Windows(WindowConfig config) {
        this.config = config;
    }

    public synchronized void add(PredictionMade prediction) {
        series.computeIfAbsent(
                        SeriesKey.of(prediction),
                        key -> new Series(new Newest(config.kept()), new TimeSeries(config.bucket(), config.buckets())))
                .add(Observation.of(prediction));
        if (series.size() > config.series()) {
            series.entrySet().stream()
                    .min(Comparator.comparing(e -> e.getValue().last))
                    .ifPresent(quietest -> series.remove(quietest.getKey()));
        }
    }

    /** All series there are, the newest version of a classifier first. */
    public synchronized List<SeriesKey> keys() {
        return series.keySet().stream()
                .sorted(Comparator.comparing(SeriesKey::classifier)
                        .thenComparing(SeriesKey::version, Comparator.reverseOrder())
                        .thenComparing(SeriesKey::role))
                .toList();
    }

    public List<SeriesKey> keys(String classifier) {
        return keys().stream()
                .filter(key -> key.classifier().equals(classifier))
                .toList();
    }

    /** The newest observations. */
    public synchronized Sample sample(SeriesKey key) {
        var found = series.get(key);
        return found == null ? Sample.NONE : new Sample(found.newest.all(), found.newest.forgottenTo());
    }

    /** The figures over time, oldest first. */
    public synchronized List<Point> points(SeriesKey key) {
        var found = series.get(key);
        return found == null ? List.of() : found.time.points();
    }
}

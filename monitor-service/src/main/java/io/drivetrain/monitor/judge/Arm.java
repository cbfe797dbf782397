package io.drivetrain.monitor.judge;

import io.drivetrain.monitor.statistics.Proportion;
import io.drivetrain.monitor.statistics.Quantiles;
import io.drivetrain.monitor.window.Observation;
import io.drivetrain.monitor.window.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One side of a comparison. */
record Arm(List<Observation> observations) {

    /** Two sides over the same stretch of time: since {@code start}, or since the time from which both are complete. */
    record Two(Arm treated, Arm control) {
        static Two of(Sample treated, Sample control, Instant start) {
            var complete = Stream.of(treated.forgottenTo(), control.forgottenTo())
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
            return new Two(
                    new Arm(treated.from(start).after(complete).observations()),
                    new Arm(control.from(start).after(complete).observations()));
        }
    }

    long count() {
        return observations.size();
    }

    Proportion errors() {
        return new Proportion(observations.stream().filter(Observation::failed).count(), count());
    }

    /** How many different ones were assigned here. */
    long subjects() {
        return observations.stream().map(Observation::unit).distinct().count();
    }

    /** How many different ones met a failure. */
    long failingSubjects() {
        return observations.stream()
                .filter(Observation::failed)
                .map(Observation::unit)
                .distinct()
                .count();
    }

    double latencyP95() {
        return Quantiles.of(observations.stream()
                        .mapToDouble(Observation::latencyMillis)
                        .toArray())
                .at(.95);
    }

    Proportion slowerThan(double millis) {
        return new Proportion(
                observations.stream().filter(o -> o.latencyMillis() > millis).count(), count());
    }

    double[] confidences() {
        return observations.stream()
                .filter(o -> !o.failed())
                .mapToDouble(Observation::confidence)
                .toArray();
    }

    double meanConfidence() {
        return java.util.Arrays.stream(confidences()).average().orElse(Double.NaN);
    }

    /** Time of the newest. */
    Optional<Instant> last() {
        return observations.isEmpty()
                ? Optional.empty()
                : Optional.of(observations.getLast().at());
    }
}

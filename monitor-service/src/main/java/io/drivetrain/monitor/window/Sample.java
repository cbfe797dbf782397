package io.drivetrain.monitor.window;

import java.time.Instant;
import java.util.List;

/**
 * Observations of one version in one role, in order of time.
 *
 * @param forgottenTo there were more up to this time, which are no longer kept; {@link Instant#MIN} if none were
 */
public record Sample(List<Observation> observations, Instant forgottenTo) {

    public static final Sample NONE = new Sample(List.of(), Instant.MIN);

    /** Those from {@code start} on. */
    public Sample from(Instant start) {
        return new Sample(
                observations.stream().filter(o -> !o.at().isBefore(start)).toList(), forgottenTo);
    }

    /** Those after {@code end}. */
    public Sample after(Instant end) {
        return new Sample(observations.stream().filter(o -> o.at().isAfter(end)).toList(), forgottenTo);
    }
}

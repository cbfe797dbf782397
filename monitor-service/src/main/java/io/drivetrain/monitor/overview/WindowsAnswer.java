package io.drivetrain.monitor.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.drivetrain.contracts.event.DriftReported.Finding;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.monitor.window.Point;
import io.drivetrain.monitor.window.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the versions of a classifier answered lately.
 *
 * @param windows one per version and role, over the newest predictions that are kept
 * @param bucketSeconds length of a point's stretch of time
 */
record WindowsAnswer(
        String classifier, List<Window> windows, List<Series> series, List<Reference> references, long bucketSeconds) {

    /** @param psi against validation, where there is enough to compare */
    record Window(
            int version,
            Role role,
            @Nullable Instant from,
            @Nullable Instant to,
            @JsonUnwrapped Summary summary,
            List<Finding> psi) {}

    /** Over time, oldest first. */
    record Series(int version, Role role, List<Point> points) {}

    /** What the answers were in a version's validation. */
    record Reference(int version, int count, Map<String, Double> classMix) {}
}

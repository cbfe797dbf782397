package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * A window of predictions was compared with what the model saw in validation.
 *
 * @param from time of the window's first prediction
 * @param to time of its last
 * @param count predictions in it
 * @param findings one per quantity compared
 */
public record DriftReported(
        String classifier, int version, Instant from, Instant to, int count, List<Finding> findings, Instant at)
        implements Event {

    /**
     * @param quantity {@code class-mix}, {@code brightness}
     * @param statistic {@code psi}
     * @param value of the statistic
     * @param threshold above which it alarms
     * @param alarm whether it does
     * @param explanation for a person, with the two shares that differ most
     */
    public record Finding(
            String quantity, String statistic, double value, double threshold, boolean alarm, String explanation) {}

    public DriftReported {
        Ids.name("classifier", classifier);
        findings = List.copyOf(findings);
    }

    /** Whether any quantity alarms. */
    public boolean alarm() {
        return findings.stream().anyMatch(Finding::alarm);
    }

    @Override
    public Topic topic() {
        return Topic.DRIFT_REPORTED;
    }

    @Override
    public String key() {
        return classifier + "|" + version;
    }
}

package io.drivetrain.monitor.overview;

import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.monitor.judge.VerdictAnswer.Word;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a classifier stands.
 *
 * @param versions trained so far
 * @param newest version; 0 if there is none
 * @param champion 0 if none answers
 * @param count newest predictions of the champion that are kept
 * @param errorRate among them, 0 to 1
 * @param drift whether the champion's last window alarms; none if nothing was compared yet
 * @param comparedAt when that was
 */
record ClassifierRow(
        String classifier,
        @Nullable String objective,
        int versions,
        int newest,
        long revision,
        int champion,
        @Nullable Challenger challenger,
        Word verdict,
        long count,
        double errorRate,
        @Nullable Double latencyP95,
        @Nullable Boolean drift,
        @Nullable Instant comparedAt) {}

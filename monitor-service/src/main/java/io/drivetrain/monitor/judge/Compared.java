package io.drivetrain.monitor.judge;

import io.drivetrain.monitor.statistics.TwoArms;
import java.util.Map;

/**
 * The numbers a canary is judged on.
 *
 * @param broken whether the breaker's evidence of failures is there, whatever subjects they fell on
 * @param errorsP of failing no more often, one look (Fisher)
 * @param errorExcess upper bound of the error rate less the control's, 0 to 1
 * @param latencyRatio of the 95th percentiles; 1 if either is not known
 * @param latencyP of the share above the allowed latency being no larger (Fisher)
 * @param confidenceDrop of the means, 0 to 1
 * @param confidenceP of the mean being no lower (Welch)
 * @param sampleRatioP of the numbers of subjects being so uneven by chance
 */
record Compared(
        boolean broken,
        double errorsP,
        double errorExcess,
        double latencyRatio,
        double latencyP,
        double confidenceDrop,
        double confidenceP,
        double sampleRatioP,
        Map<String, Double> evidence) {

    static Compared of(Arm canary, Arm control, JudgeConfig config) {
        var errors = canary.errors();
        var controlErrors = control.errors();
        double anyTimeP = TwoArms.failuresAtAnyTime(errors, controlErrors);
        double errorsP = TwoArms.higher(errors, controlErrors);
        double excess = errors.excessOver(controlErrors, config.alpha());
        // A rate above a limit sees a slow majority that a comparison of two percentiles is blind to.
        double limit = control.latencyP95() * config.latencyRatio();
        double latencyP = TwoArms.higher(canary.slowerThan(limit), control.slowerThan(limit));
        double ratio = canary.latencyP95() / control.latencyP95();
        double drop = control.meanConfidence() - canary.meanConfidence();
        double confidenceP = TwoArms.lowerMean(canary.confidences(), control.confidences());
        double sampleRatioP = TwoArms.sampleRatio(canary.subjects(), control.subjects());
        var evidence = new Evidence()
                .put("canary", canary)
                .put("control", control)
                .put("errors.anyTimeP", anyTimeP)
                .put("errors.p", errorsP)
                .put("errors.excessUpper", excess)
                .put("latency.ratio", ratio)
                .put("latency.p", latencyP)
                .put("confidence.drop", drop)
                .put("confidence.p", confidenceP)
                .put("sampleRatio.p", sampleRatioP);
        return new Compared(
                errors.hits() >= config.breaker().errors()
                        && anyTimeP < config.breaker().alpha(),
                errorsP,
                excess,
                Double.isFinite(ratio) ? ratio : 1,
                latencyP,
                Double.isFinite(drop) ? drop : 0,
                confidenceP,
                sampleRatioP,
                evidence.map());
    }
}

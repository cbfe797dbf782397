package io.drivetrain.monitor.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Compares a canary with its control, a sample of the champion's answers of the same size. Harm is looked for first, then
 * whether the comparison can be relied on, then whether it is enough to go on; missing data never advances.
 */
final class CanaryJudge {

    private static final int GUARDS = 3;

    private final JudgeConfig config;

    CanaryJudge(JudgeConfig config) {
        this.config = config;
    }

    /** @param since when the step began */
    Verdict judge(Arm canary, Arm control, Instant since, Instant now) {
        var compared = Compared.of(canary, control, config);
        var evidence = compared.evidence();
        if (compared.broken()) {
            return broken(canary, control, evidence);
        }
        var missing = missing(canary, control);
        if (!missing.isEmpty()) {
            return new Verdict.Hold("too few: " + missing, evidence);
        }
        if (compared.sampleRatioP() < config.sampleRatioAlpha()) {
            return new Verdict.Hold(
                    text(
                            "canary and control should be of the same size and are not (%d and %d subjects, p %.2g): their"
                                    + " assignment is broken, so nothing is concluded",
                            canary.subjects(), control.subjects(), compared.sampleRatioP()),
                    evidence);
        }
        if (canary.last().orElse(Instant.MIN).isBefore(now.minus(config.staleAfter()))) {
            return new Verdict.Hold(
                    "the canary has answered nothing for " + seconds(config.staleAfter()) + "; there is no fresh data",
                    evidence);
        }
        return guarded(compared, canary, control, since, now);
    }

    private Verdict guarded(Compared compared, Arm canary, Arm control, Instant since, Instant now) {
        var evidence = compared.evidence();
        double alpha = config.alpha() / GUARDS;
        if (compared.errorsP() < alpha) {
            return new Verdict.RollBack(
                    failures("the canary fails more often than the control", canary, control), evidence, false);
        }
        if (compared.latencyRatio() > config.latencyRatio() && compared.latencyP() < alpha) {
            return new Verdict.RollBack(
                    text(
                            "the canary is slower: its 95th percentile is %.2f times the control's, at most %.2f is allowed",
                            compared.latencyRatio(), config.latencyRatio()),
                    evidence,
                    false);
        }
        if (compared.confidenceDrop() > config.confidenceDrop() && compared.confidenceP() < alpha) {
            return new Verdict.NeedsPerson(
                    text(
                            "the canary is less sure of its answers: its mean confidence is %.3f, the control's %.3f",
                            canary.meanConfidence(), control.meanConfidence()),
                    evidence);
        }
        if (now.isBefore(since.plus(config.minDwell()))) {
            return new Verdict.Hold("too early: this step lasts " + seconds(config.minDwell()) + " at least", evidence);
        }
        if (compared.errorExcess() > config.errorMargin()) {
            return new Verdict.Hold(
                    text(
                            "not yet shown: its error rate may still be %.1f points above the control's, at most %.1f are put"
                                    + " up with",
                            100 * compared.errorExcess(), 100 * config.errorMargin()),
                    evidence);
        }
        return new Verdict.Advance("no more failures, no slower and no less sure than the control", evidence);
    }

    private Verdict broken(Arm canary, Arm control, Map<String, Double> evidence) {
        if (canary.failingSubjects() < config.breaker().subjects()) {
            return new Verdict.NeedsPerson(
                    failures(
                            "the canary fails, but only for " + canary.failingSubjects()
                                    + " subject, which may itself be the cause",
                            canary,
                            control),
                    evidence);
        }
        return new Verdict.RollBack(
                failures("the canary fails where the control does not", canary, control), evidence, true);
    }

    private String missing(Arm canary, Arm control) {
        for (var arm : Map.of("canary", canary, "control", control).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            if (arm.getValue().count() < config.minAnswers()) {
                return arm.getValue().count() + " of " + config.minAnswers() + " answers by the " + arm.getKey();
            }
            if (arm.getValue().subjects() < config.minSubjects()) {
                return arm.getValue().subjects() + " of " + config.minSubjects() + " subjects with the " + arm.getKey();
            }
        }
        return "";
    }

    private static String failures(String what, Arm canary, Arm control) {
        return text(
                "%s: %d of %d failed, of the control's %d of %d",
                what, canary.errors().hits(), canary.count(), control.errors().hits(), control.count());
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

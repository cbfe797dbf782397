package io.drivetrain.monitor.judge;

import io.drivetrain.monitor.statistics.Proportion;
import io.drivetrain.monitor.window.Observation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Looks at what a shadow says to the pictures the champion answers. Without labels nobody knows who is right, so that
 * agreement can let a shadow pass, and disagreement can only call a person.
 */
final class ShadowJudge {

    private static final double CONFIDENCE = .95;
    /** From so many times the needed pairs on, an agreement that is still near the limit is for a person. */
    private static final int ENOUGH = 10;

    private final JudgeConfig config;

    ShadowJudge(JudgeConfig config) {
        this.config = config;
    }

    Verdict judge(Arm shadow, Arm champion) {
        var pairs = Pairs.of(shadow, champion);
        var agreement = new Proportion(pairs.agreed(), pairs.both());
        var bounds = agreement.wilson(CONFIDENCE);
        var evidence = new Evidence()
                .put("shadow", shadow)
                .put("champion", champion)
                .put("pairs.count", pairs.both())
                .put("pairs.shadowAloneFailed", pairs.shadowAloneFailed())
                .put("agreement.share", pairs.both() == 0 ? Double.NaN : agreement.share())
                .put("agreement.low", bounds.low())
                .put("agreement.high", bounds.high())
                .map();
        if (pairs.shadowAloneFailed() > 0) {
            return new Verdict.NeedsPerson(
                    "the shadow failed on " + pairs.shadowAloneFailed() + " pictures that the champion answered",
                    evidence);
        }
        if (pairs.both() < config.minPairs()) {
            return new Verdict.Hold(
                    "too few: " + pairs.both() + " of " + config.minPairs() + " pictures answered by both", evidence);
        }
        if (bounds.low() >= config.minAgreement()) {
            return new Verdict.Advance(
                    said("it fails nowhere and agrees with the champion on", agreement, bounds), evidence);
        }
        boolean low = bounds.high() < config.minAgreement();
        if (low || pairs.both() >= (long) ENOUGH * config.minPairs()) {
            return new Verdict.NeedsPerson(
                    said("look at where they differ: it agrees with the champion on only", agreement, bounds),
                    evidence);
        }
        return new Verdict.Hold(said("not yet sure: it agrees with the champion on", agreement, bounds), evidence);
    }

    private String said(String what, Proportion agreement, Proportion.Interval bounds) {
        return String.format(
                Locale.ROOT,
                "%s %d of %d pictures (%.0f to %.0f %%, wanted %.0f %%)",
                what,
                agreement.hits(),
                agreement.of(),
                100 * bounds.low(),
                100 * bounds.high(),
                100 * config.minAgreement());
    }

    /** Pictures both saw. */
    private record Pairs(long both, long agreed, long shadowAloneFailed) {

        static Pairs of(Arm shadow, Arm champion) {
            Map<String, Observation> answers = new HashMap<>();
            champion.observations().stream().filter(o -> !o.failed()).forEach(o -> answers.put(o.prediction(), o));
            long both = 0;
            long agreed = 0;
            long failed = 0;
            for (var seen : shadow.observations()) {
                var answer = answers.get(seen.prediction());
                if (answer == null) {
                    continue;
                }
                var label = seen.label();
                if (label == null) {
                    failed++;
                } else {
                    both++;
                    agreed += label.equals(answer.label()) ? 1 : 0;
                }
            }
            return new Pairs(both, agreed, failed);
        }
    }
}

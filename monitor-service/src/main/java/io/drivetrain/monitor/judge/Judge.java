package io.drivetrain.monitor.judge;

import io.drivetrain.monitor.statistics.Proportion;
import io.drivetrain.monitor.statistics.TwoArms;
import java.util.Map;

/** Compares a challenger with its control; never advances on missing data. */
public final class Judge {

    /** Rolled back at once from this many errors on, if they are the canary's own. */
    private static final int BREAKER_ERRORS = 5;

    private static final double BREAKER_ALPHA = .001;
    private static final double SAMPLE_RATIO_ALPHA = .001;
    private static final double LATENCY_RATIO = 2;

    private Judge() {}

    /** One arm: predictions, errors among them, 95th percentile of their latency in milliseconds. */
    public record Arm(long count, long errors, double p95Millis) {}

    /** A canary against the champion's sample of the same size; {@code minimum} predictions are needed on each side. */
    public static Verdict canary(Arm canary, Arm control, int minimum) {
        double harm = TwoArms.failuresAtAnyTime(canary.errors, control.errors);
        double ratio = TwoArms.sampleRatio(canary.count, control.count);
        Map<String, Double> evidence = Map.of(
                "canaryCount",
                (double) canary.count,
                "controlCount",
                (double) control.count,
                "canaryErrors",
                (double) canary.errors,
                "controlErrors",
                (double) control.errors,
                "canaryP95Millis",
                canary.p95Millis,
                "controlP95Millis",
                control.p95Millis,
                "errorsP",
                harm,
                "sampleRatioP",
                ratio);
        if (canary.errors >= BREAKER_ERRORS && harm < BREAKER_ALPHA) {
            return new Verdict.RollBack(
                    "the canary failed " + canary.errors + " of " + canary.count + " times, the control "
                            + control.errors + " of " + control.count,
                    evidence);
        }
        if (canary.count < minimum || control.count < minimum) {
            return new Verdict.Hold(
                    "too few predictions: " + canary.count + " by the canary and " + control.count
                            + " by the control, needed are " + minimum + " each",
                    evidence);
        }
        if (ratio < SAMPLE_RATIO_ALPHA) {
            return new Verdict.NeedsPerson(
                    "canary and control should see equally much and do not: their assignment or their subjects are"
                            + " uneven",
                    evidence);
        }
        if (TwoArms.higher(new Proportion(canary.errors, canary.count), new Proportion(control.errors, control.count))
                < .05) {
            return new Verdict.NeedsPerson("the canary fails more often than the control", evidence);
        }
        if (canary.p95Millis > LATENCY_RATIO * control.p95Millis) {
            return new Verdict.NeedsPerson("the canary is more than twice as slow as the control", evidence);
        }
        return new Verdict.Advance("no more failures and no slower than the control", evidence);
    }

    /** A shadow, which only has to run; whether its answers are right is for people to say. */
    public static Verdict shadow(Arm shadow, int minimum) {
        Map<String, Double> evidence =
                Map.of("shadowCount", (double) shadow.count, "shadowErrors", (double) shadow.errors);
        if (shadow.count < minimum) {
            return new Verdict.Hold(
                    "too few predictions: " + shadow.count + " in shadow, needed are " + minimum, evidence);
        }
        if (shadow.errors > 0) {
            return new Verdict.NeedsPerson(
                    "the shadow failed " + shadow.errors + " of " + shadow.count + " times", evidence);
        }
        return new Verdict.Advance("the shadow answered " + shadow.count + " times without a failure", evidence);
    }
}

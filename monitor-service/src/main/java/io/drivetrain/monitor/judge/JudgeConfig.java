package io.drivetrain.monitor.judge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is asked of a challenger before it may go on, and what takes it out. */
@ConfigMapping(prefix = "drivetrain.monitor.judge")
public interface JudgeConfig {

    /** Predictions needed from the canary and from its control. */
    @WithDefault("100")
    int minAnswers();

    /** Different subjects needed on each side; a prediction without a subject is one of its own. */
    @WithDefault("10")
    int minSubjects();

    /** Time a step lasts at least. */
    @WithDefault("30s")
    Duration minDwell();

    /** A canary that has answered nothing for so long is not judged on what it did before. */
    @WithDefault("15m")
    Duration staleAfter();

    /** Probability of calling a canary harmful that is not, shared by the guards. */
    @WithDefault("0.05")
    double alpha();

    /** Excess of the error rate over the control's that would be put up with, 0 to 1; must be ruled out to advance. */
    @WithDefault("0.05")
    double errorMargin();

    /** How many times as long as the control's the 95th percentile of the latency may be. */
    @WithDefault("1.25")
    double latencyRatio();

    /** Fall of the mean confidence below the control's that a person should look at, 0 to 1. */
    @WithDefault("0.05")
    double confidenceDrop();

    /** Below this p, canary and control are so uneven in size that nothing is concluded. */
    @WithDefault("0.001")
    double sampleRatioAlpha();

    /** Pictures needed that both champion and shadow answered. */
    @WithDefault("100")
    int minPairs();

    /** Share of pictures on which a shadow should agree with the champion, 0 to 1. */
    @WithDefault("0.8")
    double minAgreement();

    /** What sends everybody back to the champion without asking. */
    Breaker breaker();

    /** What sends everybody back to the champion without asking. */
    interface Breaker {

        /** Failures of the canary needed. */
        @WithDefault("5")
        int errors();

        /** Different subjects that must have met one, so that one broken camera proves nothing. */
        @WithDefault("2")
        int subjects();

        /** Probability of ever tripping for a canary that fails no more often than the control. */
        @WithDefault("0.001")
        double alpha();

        /** Pause between two looks. */
        @WithDefault("2s")
        Duration every();
    }
}

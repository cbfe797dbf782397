package io.drivetrain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.monitor.drift.DriftConfig;
import io.drivetrain.monitor.judge.JudgeConfig;
import io.drivetrain.monitor.rollout.RolloutConfig;
import io.drivetrain.monitor.window.WindowConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void windows() {
        var config = Configs.defaults(WindowConfig.class);
        assertThat(config.kept()).isEqualTo(4096);
        assertThat(config.series()).isEqualTo(200);
        assertThat(config.bucket()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.buckets()).isEqualTo(120);
    }

    @Test
    void drift() {
        var config = Configs.defaults(DriftConfig.class);
        assertThat(config.window()).isEqualTo(100);
        assertThat(config.alpha()).isEqualTo(.001);
        assertThat(config.minExpected()).isEqualTo(5);
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.settledAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void rollout() {
        var config = Configs.defaults(RolloutConfig.class);
        assertThat(config.answerWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.history()).isEqualTo(200);
    }

    @Test
    void judge() {
        var config = Configs.defaults(JudgeConfig.class);
        assertThat(config.minAnswers()).isEqualTo(100);
        assertThat(config.minSubjects()).isEqualTo(10);
        assertThat(config.minDwell()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.staleAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.alpha()).isEqualTo(.05);
        assertThat(config.errorMargin()).isEqualTo(.05);
        assertThat(config.latencyRatio()).isEqualTo(1.25);
        assertThat(config.confidenceDrop()).isEqualTo(.05);
        assertThat(config.sampleRatioAlpha()).isEqualTo(.001);
        assertThat(config.minPairs()).isEqualTo(100);
        assertThat(config.minAgreement()).isEqualTo(.8);
        assertThat(config.breaker().errors()).isEqualTo(5);
        assertThat(config.breaker().subjects()).isEqualTo(2);
        assertThat(config.breaker().alpha()).isEqualTo(.001);
        assertThat(config.breaker().every()).isEqualTo(Duration.ofSeconds(2));
    }
}

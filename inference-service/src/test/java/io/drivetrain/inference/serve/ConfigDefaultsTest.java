package io.drivetrain.inference.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.inference.model.ModelConfig;
import io.drivetrain.inference.record.RecordConfig;
import io.drivetrain.inference.route.RouteConfig;
import io.drivetrain.inference.shadow.ShadowConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void defaultsAreThoseTheGuideNames() {
        var model = defaults(ModelConfig.class);
        assertThat(model.maxSize().asLongValue()).isEqualTo(1L << 30);
        assertThat(model.proofRuns()).isEqualTo(3);
        assertThat(model.retryFirst()).isEqualTo(Duration.ofSeconds(1));
        assertThat(model.retryLongest()).isEqualTo(Duration.ofSeconds(60));

        var route = defaults(RouteConfig.class);
        assertThat(route.breakerFailures()).isEqualTo(5);
        assertThat(route.breakerWindow()).isEqualTo(Duration.ofSeconds(30));

        var serve = defaults(ServeConfig.class);
        assertThat(serve.workers()).isZero();
        assertThat(serve.maxQueueSize()).isEqualTo(64);
        assertThat(serve.maxBatchSize()).isEqualTo(32);
        assertThat(serve.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(serve.maxPictureSize().asLongValue()).isEqualTo(16L << 20);
        assertThat(serve.maxPixels()).isEqualTo(40_000_000);

        var shadow = defaults(ShadowConfig.class);
        assertThat(shadow.waiting()).isEqualTo(256);
        assertThat(shadow.waitingSize().asLongValue()).isEqualTo(64L << 20);
        assertThat(shadow.yieldFor()).isEqualTo(Duration.ofMillis(250));

        var record = defaults(RecordConfig.class);
        assertThat(record.waiting()).isEqualTo(10_000);
        assertThat(record.unconfirmed()).isEqualTo(1_000);
        assertThat(record.spoolSize().asLongValue()).isEqualTo(64L << 20);
        assertThat(record.retry()).isEqualTo(Duration.ofSeconds(2));
        assertThat(record.stopWithin()).isEqualTo(Duration.ofSeconds(5));
    }

    private static <T> T defaults(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}

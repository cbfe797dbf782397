package io.drivetrain.monitor.window;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is remembered of what versions answered. */
@ConfigMapping(prefix = "drivetrain.monitor.window")
public interface WindowConfig {

    /** Newest predictions kept one by one, per version and role; verdicts and drift rest on them. */
    @WithDefault("4096")
    int kept();

    /** Versions and roles kept, over all classifiers; with more, the one quiet longest is forgotten. */
    @WithDefault("200")
    int series();

    /** Stretch of time that makes one point of a chart. */
    @WithDefault("1m")
    Duration bucket();

    /** Points kept per version and role; stretches without a prediction need none. */
    @WithDefault("120")
    int buckets();
}

package io.drivetrain.inference.record;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How predictions are kept while Kafka is away. */
@ConfigMapping(prefix = "drivetrain.record")
public interface RecordConfig {

    /** Predictions that wait in memory; beyond that they are shed and counted. */
    @WithDefault("10000")
    int waiting();

    /** Predictions handed to Kafka and not yet confirmed. */
    @WithDefault("1000")
    int unconfirmed();

    /** What the spool on disk may hold; beyond that predictions are shed and counted. */
    @WithDefault("64M")
    MemorySize spoolSize();

    /** Wait before the spool is tried again after a failure. */
    @WithDefault("2s")
    Duration retry();

    /** How long stopping waits for Kafka before the rest goes to the spool. */
    @WithDefault("5s")
    Duration stopWithin();
}

package io.drivetrain.inference.model;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How model versions are fetched and proved. */
@ConfigMapping(prefix = "drivetrain.model")
public interface ModelConfig {

    /** A larger network file is refused. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** Runs a version makes before it may answer; 1 or more. */
    @WithDefault("3")
    int proofRuns();

    /** Wait after the first failed fetch; doubles from there. */
    @WithDefault("1s")
    Duration retryFirst();

    /** Longest wait between two fetches. */
    @WithDefault("60s")
    Duration retryLongest();
}

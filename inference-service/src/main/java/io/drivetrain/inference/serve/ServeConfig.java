package io.drivetrain.inference.serve;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a request may cost. */
@ConfigMapping(prefix = "drivetrain.serve")
public interface ServeConfig {

    /** Workers that decode and run; 0 for one per core. */
    @WithDefault("0")
    int workers();

    /** Pictures that may wait for a worker; beyond that the answer is 429 at once. */
    @WithDefault("64")
    int maxQueueSize();

    /** Pictures in one request. */
    @WithDefault("32")
    int maxBatchSize();

    /** How long a request may take before it is given up. */
    @WithDefault("10s")
    Duration timeout();

    /** Largest picture file. */
    @WithDefault("16M")
    MemorySize maxPictureSize();

    /** Most pixels a picture may have, by its header. */
    @WithDefault("40000000")
    long maxPixels();
}

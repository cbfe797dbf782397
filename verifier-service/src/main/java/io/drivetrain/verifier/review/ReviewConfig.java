package io.drivetrain.verifier.review;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reviews are answered. */
@ConfigMapping(prefix = "drivetrain.review")
public interface ReviewConfig {

    /** How long an answer waits until the view shows it. */
    @WithDefault("5s")
    Duration settle();

    /** The largest captured picture that is shown or taken into the data. */
    @WithDefault("64M")
    MemorySize maxBytes();

    /** How many reviews of a classifier may wait for an answer. */
    @WithDefault("10000")
    int maxOpen();
}

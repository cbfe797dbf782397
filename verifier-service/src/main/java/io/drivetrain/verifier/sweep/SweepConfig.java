package io.drivetrain.verifier.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How objects are swept. */
@ConfigMapping(prefix = "drivetrain.sweep")
public interface SweepConfig {

    /** The least age, below which no object is removed, whatever a sweep asks for. */
    @WithDefault("1h")
    Duration leastAge();

    /** The age below which an object is left, unless a sweep says otherwise: its fact may still come. */
    @WithDefault("24h")
    Duration usualAge();

    /** The largest share of the old objects of one kind that may be removed; more looks like lost facts. */
    @WithDefault("0.5")
    double largestShare();
}

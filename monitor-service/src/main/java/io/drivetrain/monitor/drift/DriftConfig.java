package io.drivetrain.monitor.drift;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How production is compared with validation. */
@ConfigMapping(prefix = "drivetrain.monitor.drift")
public interface DriftConfig {

    /** Answered predictions in a window. */
    @WithDefault("100")
    int window();

    /** Probability that a window in which nothing changed alarms, over all quantities together. */
    @WithDefault("0.001")
    double alpha();

    /** Pictures that validation must lead one to expect in a bin; smaller bins are taken together. */
    @WithDefault("5")
    double minExpected();

    /** Pause between two looks for full windows. */
    @WithDefault("2s")
    Duration every();

    /** Age from which a prediction is put into a window, so that slower partitions can catch up with faster ones. */
    @WithDefault("3s")
    Duration settledAfter();
}

package io.drivetrain.inference.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a canary loses its traffic without anybody being asked. */
@ConfigMapping(prefix = "drivetrain.route")
public interface RouteConfig {

    /** Failed answers of a canary within the window that send all its subjects to the champion. */
    @WithDefault("5")
    int breakerFailures();

    /** The window they are counted in. */
    @WithDefault("30s")
    Duration breakerWindow();
}

package io.drivetrain.monitor.rollout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rollout commands are answered. */
@ConfigMapping(prefix = "drivetrain.monitor.rollout")
public interface RolloutConfig {

    /** How long a caller is kept waiting for what came of a command. */
    @WithDefault("10s")
    Duration answerWithin();

    /** Changes shown in the history, newest first. */
    @WithDefault("200")
    int history();
}

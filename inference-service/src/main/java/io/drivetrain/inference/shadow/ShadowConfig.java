package io.drivetrain.inference.shadow;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a challenger in the shadow may cost. */
@ConfigMapping(prefix = "drivetrain.shadow")
public interface ShadowConfig {

    /** Pictures that may wait for it; beyond that they are shed and counted. */
    @WithDefault("256")
    int waiting();

    /** Memory the waiting pictures may take. */
    @WithDefault("64M")
    MemorySize waitingSize();

    /** How long a shadow run lets answers that wait go first. */
    @WithDefault("250ms")
    Duration yieldFor();
}

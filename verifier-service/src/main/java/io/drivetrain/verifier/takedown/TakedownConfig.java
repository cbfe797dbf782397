package io.drivetrain.verifier.takedown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pictures are taken down. */
@ConfigMapping(prefix = "drivetrain.takedown")
public interface TakedownConfig {

    /** After how long it is looked again whether all that was taken down is gone. */
    @WithDefault("1h")
    Duration again();

    /** How long to keep at it while Kafka or the object store does not answer, before it is tried again later. */
    @WithDefault("1m")
    Duration patience();
}

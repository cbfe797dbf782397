package io.drivetrain.verifier.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long work waits for what it needs. */
@ConfigMapping(prefix = "drivetrain.work")
public interface WorkConfig {

    /** How long a record is kept at while Kafka or the object store does not answer; then it is a dead letter. */
    @WithDefault("10m")
    Duration patience();

    /** The longest pause between two tries. */
    @WithDefault("5s")
    Duration pause();
}

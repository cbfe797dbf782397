package io.drivetrain.verifier.export;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How datasets are given away. */
@ConfigMapping(prefix = "drivetrain.export")
public interface ExportConfig {

    /** How many exports go out at once; one more is asked to come again. */
    @WithDefault("2")
    int concurrency();

    /** How long one waits for its place if another one came first. */
    @WithDefault("30s")
    Duration patience();

    /** The largest picture that is exported; one is in memory at a time. */
    @WithDefault("64M")
    MemorySize maxBytes();
}

package io.drivetrain.verifier.catalogue;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the catalogue answers. */
@ConfigMapping(prefix = "drivetrain.catalogue")
public interface CatalogueConfig {

    /** How long a question about a classifier waits for the view to hear of it before it is said to be unknown. */
    @WithDefault("2s")
    Duration settle();

    /** The largest picture whose original bytes are handed out. */
    @WithDefault("64M")
    MemorySize maxBytes();
}

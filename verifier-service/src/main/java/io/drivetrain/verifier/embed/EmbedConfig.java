package io.drivetrain.verifier.embed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What making embeddings may cost. */
@ConfigMapping(prefix = "drivetrain.embed")
public interface EmbedConfig {

    /** The largest network that is loaded. */
    @WithDefault("1G")
    MemorySize maxNetwork();

    /** Pictures that go through the network at once, 1 to 16. */
    @WithDefault("8")
    int batch();
}

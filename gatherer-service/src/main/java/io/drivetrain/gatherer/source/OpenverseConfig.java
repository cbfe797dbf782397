package io.drivetrain.gatherer.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Openverse, the search over openly licensed works. */
@ConfigMapping(prefix = "drivetrain.gather.openverse")
public interface OpenverseConfig extends SourceConfig.Api {

    /** Address of its image search. */
    @WithDefault("https://api.openverse.org/v1/images/")
    URI endpoint();

    /** Access token of a registered application, which may ask for more; never logged or shown. */
    Optional<String> token();

    /** Results asked for at once; without a token Openverse gives at most 20. */
    @WithDefault("20")
    int pageSize();
}

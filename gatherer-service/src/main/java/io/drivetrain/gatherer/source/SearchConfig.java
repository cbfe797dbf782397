package io.drivetrain.gatherer.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The image search, in the wire format of Bing Image Search v7, which other services imitate. */
@ConfigMapping(prefix = "drivetrain.gather.search")
public interface SearchConfig extends SourceConfig.Api {

    /** Address of the search up to and including its path; without one a search is refused. */
    Optional<URI> endpoint();

    /** Subscription key, sent in the header {@code Ocp-Apim-Subscription-Key}; never logged or shown. */
    Optional<String> key();

    /** Results asked for at once, 1 to 150. */
    @WithDefault("150")
    int pageSize();
}

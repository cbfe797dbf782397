package io.drivetrain.gatherer.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Wikimedia Commons, by MediaWiki's own API. */
@ConfigMapping(prefix = "drivetrain.gather.commons")
public interface CommonsConfig extends SourceConfig.Api {

    /** Address of its API. */
    @WithDefault("https://commons.wikimedia.org/w/api.php")
    URI endpoint();

    /** Files asked for at once, 1 to 50. */
    @WithDefault("50")
    int pageSize();

    /** Originals wider than this are fetched scaled to it, pixels: Commons asks not to take what is not needed. */
    @WithDefault("1280")
    int maxWidth();
}

package io.drivetrain.gatherer.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The image search, in the wire format of Bing Image Search v7, which other services imitate. */
@ConfigMapping(prefix = "drivetrain.gather.search")
public interface SearchConfig {

    /** Address of the search up to and including its path; without one a search is refused. */
    Optional<URI> endpoint();

    /** Subscription key, sent in the header {@code Ocp-Apim-Subscription-Key}; never logged or shown. */
    Optional<String> key();

    /** Results asked for at once, 1 to 150. */
    @WithDefault("150")
    int pageSize();

    /** Smallest width and height asked for, pixels; 0 asks for none. */
    @WithDefault("128")
    int minSize();

    /** For one page of results, from the first look-up to the last byte. */
    @WithDefault("15s")
    Duration timeout();

    /** Attempts at a page when the search answers 429, answers 5xx or does not answer. */
    @WithDefault("4")
    int attempts();

    /** Pause before the second attempt; it doubles with each further one. */
    @WithDefault("1s")
    Duration backoff();

    /** Longest pause the search may ask for with {@code Retry-After}; a longer one ends the gathering. */
    @WithDefault("60s")
    Duration maxRetryAfter();
}

package io.drivetrain.gatherer.source;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently a search is asked; the same for every kind of search. */
public interface ApiConfig {

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

    /** Smallest width and height wanted, pixels; 0 wants any. */
    @WithDefault("128")
    int minSize();
}

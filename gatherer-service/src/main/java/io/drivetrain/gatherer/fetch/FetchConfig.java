package io.drivetrain.gatherer.fetch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds on downloading a picture. */
@ConfigMapping(prefix = "drivetrain.gather.fetch")
public interface FetchConfig {

    /** Largest picture; also for pictures from folders and archives. */
    @WithDefault("32M")
    MemorySize maxBytes();

    /** From the first look-up to the last byte of one attempt, over all its redirects. */
    @WithDefault("20s")
    Duration deadline();

    /** For a name to be resolved. */
    @WithDefault("5s")
    Duration resolveTimeout();

    /** For a connection to be made. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Redirects followed, each checked as the first address was. */
    @WithDefault("5")
    int maxRedirects();

    /** Downloads at once over all hosts. */
    @WithDefault("16")
    int concurrency();

    /** Downloads at once from one host. */
    @WithDefault("6")
    int concurrencyPerHost();

    /** Requests a second to one host at most, unless it is one of {@link #allowedHosts}; 0 for no bound. */
    @WithDefault("20")
    double ratePerHost();

    /** Attempts at a picture where another one is worth it: connection lost, 429, 502, 503, 504. */
    @WithDefault("3")
    int attempts();

    /** Pause before the second attempt; it doubles with each further one. */
    @WithDefault("500ms")
    Duration backoff();

    /** Longest pause a host may ask for with {@code Retry-After} before it counts as a miss. */
    @WithDefault("10s")
    Duration maxRetryAfter();

    /** Hosts inside the network that the operator allows by name, each as {@code host:port}; none by default. */
    Optional<List<String>> allowedHosts();

    /** Hosts whose robots.txt is not asked for, since their owner agreed; each as {@code host:port}, none by default. */
    Optional<List<String>> robotsExempt();

    /** How long a site's robots.txt is kept before it is asked for again; RFC 9309 allows a day. */
    @WithDefault("12h")
    Duration robotsKeep();

    /** How long nothing is fetched from a site whose robots.txt could not be had. */
    @WithDefault("5m")
    Duration robotsRetry();

    /** Whether pictures whose host says {@code noai}, {@code noimageai}, {@code noindex} or {@code noml} are left alone. */
    @WithDefault("true")
    boolean honourOptOut();

    /** Who is asking, so that a site's owner can tell and complain. */
    @WithDefault("Drivetrain-Gatherer/0.1 (collects pictures to train image classifiers)")
    String userAgent();
}

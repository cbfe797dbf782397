package io.drivetrain.gatherer.source;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds on the sources: folders, archives, lists, and how searches are asked. */
@ConfigMapping(prefix = "drivetrain.gather")
public interface SourceConfig {

    /** Folders below which pictures may be gathered from this machine; none by default. */
    Optional<List<Path>> folderRoots();

    /** Bounds on uploaded archives. */
    Archive archive();

    /** Largest list that may be uploaded. */
    @WithDefault("64M")
    MemorySize maxList();

    /** Bounds on uploaded archives. */
    interface Archive {

        /** Largest upload. */
        @WithDefault("2G")
        MemorySize maxBytes();

        /** Most entries an archive may have. */
        @WithDefault("200000")
        int maxEntries();

        /** Most bytes its entries may unpack to, all together. */
        @WithDefault("16G")
        MemorySize maxUnpacked();

        /** An entry above 1 MiB that unpacks to more than so many times its size is left out. */
        @WithDefault("200")
        int maxRatio();
    }

    /** How patiently a search is asked; each kind of search has these under a prefix of its own. */
    interface Api {

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
}

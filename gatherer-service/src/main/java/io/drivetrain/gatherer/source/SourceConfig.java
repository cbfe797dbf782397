package io.drivetrain.gatherer.source;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Bounds on the sources that are no web: folders, archives and lists. */
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
}

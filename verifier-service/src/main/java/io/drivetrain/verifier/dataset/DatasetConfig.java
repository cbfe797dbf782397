package io.drivetrain.verifier.dataset;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How datasets are released. */
@ConfigMapping(prefix = "drivetrain.dataset")
public interface DatasetConfig {

    /** The most pictures a dataset may have. */
    @WithDefault("1000000")
    int maxPictures();

    /** The largest gzipped manifest that is read. */
    @WithDefault("512M")
    MemorySize maxManifestBytes();

    /** How long a request waits until the view shows it, and a finished release until the next one starts. */
    @WithDefault("10s")
    Duration settle();
}

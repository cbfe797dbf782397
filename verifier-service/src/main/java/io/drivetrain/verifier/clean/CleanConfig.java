package io.drivetrain.verifier.clean;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an assessment is and may cost. */
@ConfigMapping(prefix = "drivetrain.clean")
public interface CleanConfig {

    /** Parts the pictures are dealt into; each is judged by a probe that was fitted on the others. */
    @WithDefault("5")
    int folds();

    /** Decides which pictures fall into which part. */
    @WithDefault("42")
    long seed();

    /** The most pictures that are assessed at once; their embeddings lie in memory, 4 KiB each for a ResNet-18. */
    @WithDefault("20000")
    int maxPictures();

    /** Assessments that may wait or run; another one is refused. */
    @WithDefault("8")
    int maxOpen();

    /** How often an assessment may end the service before it is given up. */
    @WithDefault("2")
    int attempts();

    /** The largest result that is read. */
    @WithDefault("64M")
    MemorySize maxResult();

    /** How long an answer waits until the view shows what was asked for. */
    @WithDefault("5s")
    Duration settle();
}

package io.drivetrain.trainer.run;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of the trainer. */
@ConfigMapping(prefix = "drivetrain.train")
public interface TrainConfig {

    /** The process that trains one run. */
    Worker worker();

    /** Pictures kept on this machine between runs. */
    Cache cache();

    /** Pretrained weights people put in. */
    Backbone backbone();

    /** Runs that may wait; more are refused. */
    @WithDefault("100")
    int maxWaiting();

    /** How often a run is started before it is given up; a crash of the trainer counts, a failure by the data does not. */
    @WithDefault("5")
    int attempts();

    /** How long a run may be silent before another trainer takes it over. */
    @WithDefault("2m")
    Duration takeover();

    /** The least time between two facts that only say that steps were made. */
    @WithDefault("1s")
    Duration progressEvery();

    /** The longest time a run in work goes without a fact; well below {@link #takeover}. */
    @WithDefault("20s")
    Duration heartbeat();

    /** How often waiting runs are looked for. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** The largest difference of a probability between the trained network and its export with which it is accepted. */
    @WithDefault("0.0001")
    double parityBound();

    /** Validation pictures the two are compared on, at most. */
    @WithDefault("64")
    int parityPictures();

    /** Settings of the worker process. */
    interface Worker {

        /** Most memory for Java objects, decoded pictures included; tensors come on top. */
        @WithDefault("1536M")
        MemorySize heap();

        /** Decoded pictures that stay in memory; the others are decoded again in each epoch. */
        @WithDefault("512M")
        MemorySize pictures();

        /** Threads that decode and transform; one per core unless given. */
        OptionalInt loaderThreads();

        /** Threads the engine computes with; one per core unless given. */
        OptionalInt computeThreads();

        /** A worker that says nothing for so long is killed and its run resumed. */
        @WithDefault("60s")
        Duration silence();

        /** A worker that lives but does not get on for so long is killed and its run resumed. */
        @WithDefault("15m")
        Duration stall();

        /** Where its classes are; the service's own unless given. */
        Optional<String> classPath();
    }

    /** Settings of the picture cache. */
    interface Cache {

        /** Pictures of earlier runs are removed beyond this. */
        @WithDefault("10G")
        MemorySize maxBytes();

        /** Pictures fetched at the same time. */
        @WithDefault("8")
        int downloads();
    }

    /** Settings for pretrained weights. */
    interface Backbone {

        /** Largest file taken. */
        @WithDefault("1G")
        MemorySize maxBytes();
    }
}

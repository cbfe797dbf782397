package io.drivetrain.gatherer.gathering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How gatherings are worked on. */
@ConfigMapping(prefix = "drivetrain.gather.work")
public interface GatheringConfig {

    /** Gatherings at once on this instance; further ones wait. */
    @WithDefault("2")
    int gatherings();

    /** Pictures of one gathering under way at once, those that wait for a busy host included. */
    @WithDefault("64")
    int pictures();

    /** Pause between two facts about the progress of a gathering whose counts change. */
    @WithDefault("1s")
    Duration progressEvery();

    /** Longest silence of a gathering that is being worked on, though nothing changes. */
    @WithDefault("2s")
    Duration heartbeat();

    /** A gathering that nobody has spoken of for so long is taken up by whoever has room; well above the heartbeat. */
    @WithDefault("8s")
    Duration takeOverAfter();

    /** How long a store or broker that does not answer is waited for before the gathering is given up or put aside. */
    @WithDefault("2m")
    Duration patience();
}

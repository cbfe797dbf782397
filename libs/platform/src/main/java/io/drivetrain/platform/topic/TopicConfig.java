package io.drivetrain.platform.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How topics are made the first time; an existing topic is left as it is. */
@ConfigMapping(prefix = "drivetrain.topics")
public interface TopicConfig {

    /** Partitions of each topic, the most instances of a service that share its work. */
    @WithDefault("3")
    int partitions();

    /** Copies of each partition; 3 on a real cluster. */
    @WithDefault("1")
    @WithName("replication-factor")
    short replicationFactor();
}

package io.drivetrain.monitor;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configuration without the framework: the defaults, or the defaults with a few keys set. */
public final class Configs {

    private Configs() {}

    public static <C> C defaults(Class<C> mapping) {
        return with(mapping, Map.of());
    }

    public static <C> C with(Class<C> mapping, Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(mapping);
    }
}

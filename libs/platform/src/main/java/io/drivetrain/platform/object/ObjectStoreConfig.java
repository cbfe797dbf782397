package io.drivetrain.platform.object;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Where the S3 store is. */
@ConfigMapping(prefix = "drivetrain.s3")
public interface ObjectStoreConfig {

    /** Address of the S3 API. */
    @WithDefault("http://127.0.0.1:8092")
    String endpoint();

    /** Access key. */
    @WithDefault("drivetrain")
    @WithName("access-key")
    String accessKey();

    /** Secret key; there is no default that would work by accident. */
    @WithDefault("")
    @WithName("secret-key")
    String secretKey();

    /** Region the requests are signed for. */
    @WithDefault("us-east-1")
    String region();

    /** How long to wait for a connection, and for each answer. */
    @WithDefault("20s")
    Duration timeout();
}

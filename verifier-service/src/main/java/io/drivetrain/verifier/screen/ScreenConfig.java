package io.drivetrain.verifier.screen;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a picture must be, and what looking at it may cost. */
@ConfigMapping(prefix = "drivetrain.screen")
public interface ScreenConfig {

    /** Pictures looked at side by side, each in a process of its own. */
    @WithDefault("2")
    int concurrency();

    /** The largest file that is read. */
    @WithDefault("64M")
    MemorySize maxBytes();

    /** The most pixels a picture may have. */
    @WithDefault("50000000")
    long maxPixels();

    /** The shortest side a picture may have, pixels. */
    @WithDefault("16")
    int minSide();

    /** The longest side of a thumbnail, pixels. */
    @WithDefault("256")
    int thumbnailSide();

    /** JPEG quality of a thumbnail, 0 to 1. */
    @WithDefault("0.82")
    float thumbnailQuality();

    /** How often a picture may end its decoder, or take too long, before it is rejected. */
    @WithDefault("2")
    int attempts();

    /** Java memory of a decoder process; a picture that needs more is rejected. */
    @WithDefault("256M")
    MemorySize heap();

    /** How long one try at a picture may take. */
    @WithDefault("20s")
    Duration deadline();

    /** How long an unused decoder process is kept. */
    @WithDefault("1m")
    Duration idle();

    default Bounds bounds() {
        return new Bounds(maxBytes().asLongValue(), maxPixels(), minSide(), thumbnailSide(), thumbnailQuality());
    }

    default DecoderPool.Cost cost() {
        return new DecoderPool.Cost(concurrency(), heap().asLongValue(), deadline(), attempts(), idle());
    }
}

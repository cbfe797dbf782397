package io.drivetrain.verifier.screen;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a picture must be, and what looking at it may cost. */
@ConfigMapping(prefix = "drivetrain.screen")
public interface ScreenConfig {

    /** Pictures looked at side by side. */
    @WithDefault("2")
    int concurrency();

    /** The largest file that is read. */
    @WithDefault("64M")
    MemorySize maxBytes();

    /** The most pixels a picture may have. */
    @WithDefault("50000000")
    long maxPixels();

    /** A picture with more pixels than this is decoded alone, so that memory holds it. */
    @WithDefault("12000000")
    long alonePixels();

    /** The shortest side a picture may have, pixels. */
    @WithDefault("16")
    int minSide();

    /** The longest side of a thumbnail, pixels. */
    @WithDefault("256")
    int thumbnailSide();

    /** JPEG quality of a thumbnail, 0 to 1. */
    @WithDefault("0.82")
    float thumbnailQuality();

    /** How often decoding a picture may end without an answer (a crash, no memory left) before it is rejected. */
    @WithDefault("2")
    int attempts();
}

package io.drivetrain.imaging;

/**
 * What a picture may cost.
 *
 * @param maxBytes of the file
 * @param maxPixels width times height, checked against the header before any pixel is decoded
 */
public record DecodeLimits(long maxBytes, long maxPixels) {

    /** 64 MiB, and Pillow's bomb limit of 89,478,485 pixels. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(64L << 20, 89_478_485L);
}

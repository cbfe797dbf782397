package io.drivetrain.local.drawn;

import io.drivetrain.imaging.RgbImage;

/** A drawn picture as a file: JPEG of one or another quality, PNG now and then. */
public record DrawnFile(byte[] bytes, String mediaType) {

    public static DrawnFile of(Kind kind, long seed) {
        return of(Drawing.day(kind, seed), seed);
    }

    /** A night camera's view of the same kind of scene. */
    public static DrawnFile night(Kind kind, long seed) {
        return of(Lens.night(Drawing.day(kind, seed), seed), seed);
    }

    static DrawnFile of(RgbImage image, long seed) {
        long turn = Math.floorMod(seed, 7L);
        return turn == 3
                ? new DrawnFile(image.toPng(), "image/png")
                : new DrawnFile(image.toJpeg(.78f + .03f * turn), "image/jpeg");
    }
}

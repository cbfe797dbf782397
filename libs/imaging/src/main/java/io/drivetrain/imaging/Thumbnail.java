package io.drivetrain.imaging;

/** Small pictures for people to look at, drawn from decoded pixels, so that no hostile byte reaches a browser. */
public final class Thumbnail {

    private static final float QUALITY = .82f;

    private Thumbnail() {}

    /** A JPEG whose longer side is at most {@code longest} pixels; never larger than the picture. */
    public static byte[] jpeg(RgbImage image, int longest) {
        return Transforms.shrink(image, longest).toJpeg(QUALITY);
    }
}

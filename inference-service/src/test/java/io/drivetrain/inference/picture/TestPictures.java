package io.drivetrain.inference.picture;

import io.drivetrain.imaging.RgbImage;

/** Pictures of one colour. */
public final class TestPictures {

    private TestPictures() {}

    public static byte[] png(int width, int height, int red, int green, int blue) {
        return plain(width, height, red, green, blue).toPng();
    }

    public static byte[] jpeg(int width, int height, int red, int green, int blue) {
        return plain(width, height, red, green, blue).toJpeg(.9f);
    }

    public static byte[] pixels(int size, int red, int green, int blue) {
        return plain(size, size, red, green, blue).pixels();
    }

    private static RgbImage plain(int width, int height, int red, int green, int blue) {
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            pixels[i] = (byte) red;
            pixels[i + 1] = (byte) green;
            pixels[i + 2] = (byte) blue;
        }
        return RgbImage.of(width, height, pixels);
    }
}

package io.drivetrain.trainer;

import io.drivetrain.imaging.RgbImage;
import java.util.SplittableRandom;

/** Pictures made for tests. */
public final class TestPictures {

    private TestPictures() {}

    public static RgbImage noise(int width, int height, long seed) {
        var random = new SplittableRandom(seed);
        var pixels = new byte[width * height * 3];
        random.nextBytes(pixels);
        return RgbImage.of(width, height, pixels);
    }

    /** Stripes along rows or columns with some noise: two classes that are easily learned. */
    public static RgbImage stripes(int side, boolean alongRows, long seed) {
        var random = new SplittableRandom(seed);
        int shift = random.nextInt(8);
        var pixels = new byte[side * side * 3];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int base = (((alongRows ? y : x) + shift) / 4) % 2 == 0 ? 60 : 180;
                for (int c = 0; c < 3; c++) {
                    pixels[(y * side + x) * 3 + c] = (byte) (base + random.nextInt(40));
                }
            }
        }
        return RgbImage.of(side, side, pixels);
    }
}

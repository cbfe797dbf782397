package io.drivetrain.imaging;

/** From bytes to what a network trained on ImageNet expects: (value / 255 − mean) / deviation per channel. */
public final class Normalise {

    private static final float[] MEAN = {.485f, .456f, .406f};
    private static final float[] STD = {.229f, .224f, .225f};

    private Normalise() {}

    /** Means of red, green and blue over ImageNet, 0 to 1. */
    public static float[] mean() {
        return MEAN.clone();
    }

    /** Standard deviations of red, green and blue over ImageNet. */
    public static float[] std() {
        return STD.clone();
    }

    /** Writes {@code image} as {@code float[3][height][width]} into {@code out} from {@code offset} on. */
    public static void toChw(RgbImage image, float[] out, int offset) {
        byte[] pixels = image.pixels();
        int plane = image.width() * image.height();
        for (int c = 0; c < 3; c++) {
            float scale = 1 / (255f * STD[c]);
            float shift = -MEAN[c] / STD[c];
            for (int i = 0, o = offset + c * plane; i < plane; i++) {
                out[o + i] = (pixels[i * 3 + c] & 255) * scale + shift;
            }
        }
    }
}

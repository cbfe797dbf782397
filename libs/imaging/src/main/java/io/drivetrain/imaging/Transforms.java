package io.drivetrain.imaging;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** fastai's item transforms: from any picture to {@code size} × {@code size}. */
public final class Transforms {

    private Transforms() {}

    /** The largest centred square, resized. */
    public static RgbImage crop(RgbImage image, int size) {
        int side = Math.min(image.width(), image.height());
        double x = (image.width() - side) / 2;
        double y = (image.height() - side) / 2;
        return Resampler.resize(image, x, y, x + side, y + side, size, size);
    }

    /** The whole picture, its aspect lost. */
    public static RgbImage squish(RgbImage image, int size) {
        return Resampler.resize(image, size, size);
    }

    /** The whole picture with zeros beside or above and below it. */
    public static RgbImage pad(RgbImage image, int size) {
        double ratio = (double) size / Math.max(image.width(), image.height());
        int w = Math.clamp(Math.round(image.width() * ratio), 1, size);
        int h = Math.clamp(Math.round(image.height() * ratio), 1, size);
        byte[] in = Resampler.resize(image, w, h).pixels();
        var out = new byte[size * size * 3];
        int left = (size - w) / 2;
        int top = (size - h) / 2;
        for (int y = 0; y < h; y++) {
            System.arraycopy(in, y * w * 3, out, ((top + y) * size + left) * 3, w * 3);
        }
        return RgbImage.of(size, size, out);
    }

    /**
     * A random box of {@code minScale} to all of the area and an aspect of 3:4 to 4:3, resized; after ten boxes that do
     * not fit, the largest centred one that does (fastai's RandomResizedCrop).
     */
    public static RgbImage randomResizedCrop(RgbImage image, int size, double minScale, RandomGenerator random) {
        int width = image.width();
        int height = image.height();
        double logRatio = Math.log(4 / 3.0);
        for (int attempt = 0; attempt < 10; attempt++) {
            double area = width * (double) height * (minScale + (1 - minScale) * random.nextDouble());
            double ratio = Math.exp((2 * random.nextDouble() - 1) * logRatio);
            int w = (int) Math.round(Math.sqrt(area * ratio));
            int h = (int) Math.round(Math.sqrt(area / ratio));
            if (w >= 1 && h >= 1 && w <= width && h <= height) {
                int x = random.nextInt(width - w + 1);
                int y = random.nextInt(height - h + 1);
                return Resampler.resize(image, x, y, x + w, y + h, size, size);
            }
        }
        double ratio = Math.clamp((double) width / height, 3 / 4.0, 4 / 3.0);
        double w = Math.min(width, height * ratio);
        double h = Math.min(height, w / ratio);
        double x = (width - w) / 2;
        double y = (height - h) / 2;
        return Resampler.resize(image, x, y, Math.min(width, x + w), Math.min(height, y + h), size, size);
    }

    /** Left and right exchanged. */
    public static RgbImage flip(RgbImage image) {
        int w = image.width();
        byte[] in = image.pixels();
        var out = Arrays.copyOf(in, in.length);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < w; x++) {
                System.arraycopy(in, (y * w + x) * 3, out, (y * w + w - 1 - x) * 3, 3);
            }
        }
        return RgbImage.of(w, image.height(), out);
    }

    /** The picture made small enough for {@code longest} on its longer side, never larger; for thumbnails and caches. */
    public static RgbImage shrink(RgbImage image, int longest) {
        double ratio = Math.min(1, (double) longest / Math.max(image.width(), image.height()));
        int w = Math.max(1, (int) Math.round(image.width() * ratio));
        int h = Math.max(1, (int) Math.round(image.height() * ratio));
        return Resampler.resize(image, w, h);
    }
}

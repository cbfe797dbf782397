package io.drivetrain.local.drawn;

import io.drivetrain.imaging.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What light and camera do to a scene. */
public final class Lens {

    private Lens() {}

    /** The weather of a day: brightness, a tint, a little noise. */
    static RgbImage light(RgbImage image, RandomGenerator random) {
        double gain = .72 + .5 * random.nextDouble();
        double warm = 1 + (random.nextDouble() - .5) * .16;
        double noise = 2 + 7 * random.nextDouble();
        byte[] in = image.pixels();
        var out = new byte[in.length];
        for (int i = 0; i < in.length; i += 3) {
            double grain = random.nextGaussian() * noise;
            out[i] = clip((in[i] & 255) * gain * warm + grain);
            out[i + 1] = clip((in[i + 1] & 255) * gain + grain);
            out[i + 2] = clip((in[i + 2] & 255) * gain / warm + grain);
        }
        return RgbImage.of(image.width(), image.height(), out);
    }

    /**
     * The same scene by a trail camera at night: grey-green, dark but for what the infrared lamp reaches, coarse grain.
     */
    public static RgbImage night(RgbImage image, long seed) {
        var random = new SplittableRandom(seed * 0xBF58476D1CE4E5B9L + 1);
        int w = image.width();
        int h = image.height();
        double cx = w * (.4 + .2 * random.nextDouble());
        double cy = h * (.45 + .2 * random.nextDouble());
        double lamp = .55 + .2 * random.nextDouble();
        double noise = 12 + 10 * random.nextDouble();
        byte[] in = image.pixels();
        var out = new byte[in.length];
        for (int y = 0, i = 0; y < h; y++) {
            for (int x = 0; x < w; x++, i += 3) {
                double grey = .3 * (in[i] & 255) + .59 * (in[i + 1] & 255) + .11 * (in[i + 2] & 255);
                double dx = (x - cx) / w;
                double dy = (y - cy) / h;
                double reach = Math.exp(-(dx * dx + dy * dy) / (.18 * lamp));
                double value = grey * (.08 + .6 * lamp * reach) + random.nextGaussian() * noise * .6;
                out[i] = clip(value * .82);
                out[i + 1] = clip(value + 5);
                out[i + 2] = clip(value * .86);
            }
        }
        return RgbImage.of(w, h, out);
    }

    static RgbImage pixels(BufferedImage image) {
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var rgb = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
        return RgbImage.of(image.getWidth(), image.getHeight(), rgb);
    }

    private static byte clip(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}

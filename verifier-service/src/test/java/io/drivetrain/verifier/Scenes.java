package io.drivetrain.verifier;

import io.drivetrain.imaging.RgbImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures of random ovals on a random sky: each seed another scene. */
public final class Scenes {

    private Scenes() {}

    public static RgbImage scene(long seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(width, height);
        g.setPaint(new java.awt.GradientPaint(0, 0, colour(random), 1, 1, colour(random)));
        g.fill(new java.awt.Rectangle(0, 0, 1, 1));
        for (int i = 0; i < 25; i++) {
            g.setColor(colour(random));
            g.fill(new java.awt.geom.Ellipse2D.Double(
                    random.nextDouble() - .2,
                    random.nextDouble() - .2,
                    random.nextDouble() * .5,
                    random.nextDouble() * .5));
        }
        g.dispose();
        return rgb(image);
    }

    public static RgbImage plain(Color colour, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return rgb(image);
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static RgbImage rgb(BufferedImage image) {
        var rgb = new byte[image.getWidth() * image.getHeight() * 3];
        int p = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                rgb[p++] = (byte) (argb >> 16);
                rgb[p++] = (byte) (argb >> 8);
                rgb[p++] = (byte) argb;
            }
        }
        return RgbImage.of(image.getWidth(), image.getHeight(), rgb);
    }
}

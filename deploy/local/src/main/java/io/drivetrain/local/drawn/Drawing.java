package io.drivetrain.local.drawn;

import io.drivetrain.imaging.RgbImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A picture of a bear, 160 to 320 pixels a side; the same seed always gives the same pixels. */
public final class Drawing {

    static {
        // no window is ever opened; a server has no screen to open one on
        System.setProperty("java.awt.headless", "true");
    }

    private Drawing() {}

    /** A bear by daylight. */
    public static RgbImage day(Kind kind, long seed) {
        var random = new SplittableRandom(seed * 0xD1342543DE82EF95L + kind.ordinal() * 0x2545F4914F6CDD1DL);
        int width = 160 + random.nextInt(161);
        int height = Math.clamp((long) (width * (.75 + .5 * random.nextDouble())), 160, 320);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double horizon = height * (.35 + .3 * random.nextDouble());
        Backdrop[] places = Backdrop.values();
        places[random.nextInt(places.length)].paint(g, random, width, height, horizon);
        bear(g, random, kind, width, height);
        grass(g, random, width, height);
        g.dispose();
        return Lens.light(Lens.pixels(image), random);
    }

    private static void bear(Graphics2D g, RandomGenerator random, Kind kind, int width, int height) {
        double reach = kind == Kind.TEDDY ? 1.05 : 1.2;
        double scale = Math.min(width / (2 * reach), height / 2.1) * (.62 + .36 * random.nextDouble());
        double x = width * .5 + (width * .5 - scale * reach) * (random.nextDouble() - .5) * 1.6;
        double y = height * .55 + (height * .45 - scale * .8) * (random.nextDouble() - .5);
        g.setColor(new Color(0, 0, 0, 70));
        g.fill(new Ellipse2D.Double(x - scale * .9, y + scale * .72, scale * 1.8, scale * .2));
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(random.nextBoolean() ? scale : -scale, scale);
        g.rotate((random.nextDouble() - .5) * .24);
        var pen = new Pen(g, random);
        switch (kind) {
            case GRIZZLY -> new Wild(pen, Wild.Build.grizzly(random)).draw();
            case BLACK -> new Wild(pen, Wild.Build.black(random)).draw();
            case TEDDY -> new Teddy(pen).draw();
        }
        g.setTransform(before);
    }

    /** Blades before the bear, now and then: real pictures have things in the way. */
    private static void grass(Graphics2D g, RandomGenerator random, int width, int height) {
        if (random.nextInt(3) > 0) {
            return;
        }
        for (int i = 0; i < width / 6; i++) {
            g.setColor(Shades.vary(new Color(96, 120, 60), random, 40));
            double x = random.nextDouble() * width;
            double up = height * (.05 + .15 * random.nextDouble());
            double lean = (random.nextDouble() - .5) * 30;
            g.draw(new QuadCurve2D.Double(x, height, x, height - up / 2, x + lean, height - up));
        }
    }
}

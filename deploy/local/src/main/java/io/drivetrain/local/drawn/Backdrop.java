package io.drivetrain.local.drawn;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/** Where the bear is. All kinds are seen in all places, so that no place gives the answer away. */
enum Backdrop {
    FOREST(new Color(120, 150, 130), new Color(60, 90, 60), new Color(70, 84, 44), new Color(40, 52, 30)),
    MEADOW(new Color(160, 200, 235), new Color(215, 230, 240), new Color(120, 150, 70), new Color(80, 110, 50)),
    SNOW(new Color(190, 205, 220), new Color(225, 232, 240), new Color(240, 243, 248), new Color(200, 210, 225)),
    AUTUMN(new Color(220, 200, 170), new Color(190, 150, 110), new Color(150, 96, 44), new Color(104, 66, 34)),
    ROOM(new Color(224, 214, 198), new Color(196, 180, 164), new Color(150, 110, 76), new Color(110, 78, 52));

    private final Color high;
    private final Color low;
    private final Color near;
    private final Color far;

    Backdrop(Color high, Color low, Color near, Color far) {
        this.high = high;
        this.low = low;
        this.near = near;
        this.far = far;
    }

    /** @param horizon height where the ground begins, pixels */
    void paint(Graphics2D g, RandomGenerator random, int width, int height, double horizon) {
        g.setPaint(new GradientPaint(
                0, 0, Shades.vary(high, random, 25), 0, (float) horizon, Shades.vary(low, random, 25)));
        g.fill(new Rectangle2D.Double(0, 0, width, horizon));
        g.setPaint(new GradientPaint(
                0, (float) horizon, Shades.vary(far, random, 20), 0, height, Shades.vary(near, random, 20)));
        g.fill(new Rectangle2D.Double(0, horizon, width, height - horizon));
        int things = 2 + random.nextInt(5);
        for (int i = 0; i < things; i++) {
            thing(g, random, random.nextDouble() * width, horizon, height * (.15 + .5 * random.nextDouble()));
        }
    }

    private void thing(Graphics2D g, RandomGenerator random, double x, double horizon, double size) {
        switch (this) {
            case FOREST, SNOW -> fir(g, random, x, horizon + size * .15, size);
            case AUTUMN, MEADOW -> {
                if (random.nextBoolean()) {
                    crown(g, random, x, horizon + size * .1, size);
                } else {
                    rock(g, random, x, horizon + size * .3, size * .4);
                }
            }
            case ROOM -> box(g, random, x, horizon + size * .2, size * .5);
        }
    }

    private static void fir(Graphics2D g, RandomGenerator random, double x, double foot, double size) {
        g.setColor(Shades.vary(new Color(70, 52, 38), random, 15));
        g.fill(new Rectangle2D.Double(x - size * .04, foot - size * .2, size * .08, size * .2));
        g.setColor(Shades.vary(new Color(44, 76, 50), random, 22));
        for (int i = 0; i < 3; i++) {
            double base = foot - size * (.12 + .27 * i);
            double half = size * (.28 - .07 * i);
            var tier = new Path2D.Double();
            tier.moveTo(x - half, base);
            tier.lineTo(x + half, base);
            tier.lineTo(x, base - size * .4);
            tier.closePath();
            g.fill(tier);
        }
    }

    private void crown(Graphics2D g, RandomGenerator random, double x, double foot, double size) {
        g.setColor(Shades.vary(new Color(84, 62, 44), random, 15));
        g.fill(new Rectangle2D.Double(x - size * .05, foot - size * .5, size * .1, size * .5));
        Color leaves = this == AUTUMN ? new Color(196, 110, 40) : new Color(84, 124, 54);
        for (int i = 0; i < 6; i++) {
            double r = size * (.14 + .1 * random.nextDouble());
            double cx = x + (random.nextDouble() - .5) * size * .5;
            double cy = foot - size * (.55 + .3 * random.nextDouble());
            g.setColor(Shades.vary(leaves, random, 28));
            g.fill(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r));
        }
    }

    private static void rock(Graphics2D g, RandomGenerator random, double x, double y, double size) {
        g.setColor(Shades.vary(new Color(128, 122, 116), random, 35));
        g.fill(new Ellipse2D.Double(x - size / 2, y - size * .35, size, size * .6));
    }

    private static void box(Graphics2D g, RandomGenerator random, double x, double y, double size) {
        g.setColor(Shades.vary(
                Shades.any(random, new Color(170, 60, 60), new Color(70, 100, 150), new Color(200, 170, 80)),
                random,
                30));
        g.fill(new Rectangle2D.Double(x - size / 2, y - size, size, size));
        g.setColor(new Color(0, 0, 0, 60));
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(x - size / 2, y - size / 2, x + size / 2, y - size / 2));
    }
}

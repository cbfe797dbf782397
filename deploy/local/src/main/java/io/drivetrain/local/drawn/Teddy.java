package io.drivetrain.local.drawn;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** A toy bear that sits and looks at you: everything round, button eyes, seams; in any colour, those of real bears too. */
final class Teddy {

    private static final Color THREAD = new Color(40, 26, 20);

    private final Pen pen;
    private final RandomGenerator random;
    private final Color plush;
    private final Color patch;

    Teddy(Pen pen) {
        this.pen = pen;
        this.random = pen.random();
        this.plush = colour();
        this.patch = Shades.times(plush, random.nextBoolean() ? 1.35 : .75);
    }

    void draw() {
        double spread = .34 + .16 * random.nextDouble();
        limb(-.36, .05, -.36 - spread, .28 - .5 * random.nextDouble());
        limb(.36, .05, .36 + spread, .28 - .5 * random.nextDouble());
        pen.blob(0, .3, .43, .46, plush);
        pen.blob(0, .34, .27, .31, patch);
        foot(-.4);
        foot(.4);
        seam(0, .04, 0, .66);
        if (random.nextInt(3) > 0) {
            bow();
        }
        pen.turned(0, -.1, (random.nextDouble() - .5) * .5, this::head);
    }

    private void head() {
        for (int side = -1; side <= 1; side += 2) {
            pen.blob(side * .33, -.74, .17, .17, plush);
            pen.blob(side * .33, -.74, .1, .1, patch);
        }
        pen.blob(0, -.44, .44, .4, plush);
        pen.fur(0, -.44, .4, .36, plush, 40);
        pen.blob(0, -.32, .19, .15, patch);
        for (int side = -1; side <= 1; side += 2) {
            pen.blob(side * .17, -.51, .062, .062, THREAD);
            pen.ring(side * .17, -.51, .04, .04, .012, Color.GRAY);
            pen.blob(side * .17 - .02, -.53, .015, .015, Color.WHITE);
        }
        pen.blob(0, -.38, .06, .045, THREAD);
        pen.line(0, -.34, 0, -.27, .018, THREAD);
        pen.line(0, -.27, -.09, -.24, .018, THREAD);
        pen.line(0, -.27, .09, -.24, .018, THREAD);
        seam(0, -.83, 0, -.58);
    }

    private void limb(double x0, double y0, double x1, double y1) {
        pen.limb(x0, y0, x1, y1, .2, plush);
        pen.blob(x1, y1, .13, .13, plush);
        pen.blob(x1, y1, .07, .07, patch);
    }

    private void foot(double x) {
        pen.blob(x, .68, .2, .2, Shades.times(plush, .93));
        pen.blob(x, .68, .12, .13, patch);
        pen.ring(x, .68, .12, .13, .012, THREAD);
    }

    /** A line with stitches across it. */
    private void seam(double x0, double y0, double x1, double y1) {
        pen.line(x0, y0, x1, y1, .01, THREAD);
        for (double t = .1; t < 1; t += .16) {
            double x = x0 + (x1 - x0) * t;
            double y = y0 + (y1 - y0) * t;
            pen.line(x - .04, y, x + .04, y + .012, .014, THREAD);
        }
    }

    private void bow() {
        Color ribbon = Shades.any(
                random,
                new Color(190, 30, 50),
                new Color(30, 80, 170),
                new Color(40, 130, 70),
                new Color(220, 180, 60));
        pen.outline(ribbon, -.2, -.16, -.24, .06, 0, -.02, 0, -.08);
        pen.outline(ribbon, .2, -.16, .24, .06, 0, -.02, 0, -.08);
        pen.blob(0, -.05, .05, .05, Shades.times(ribbon, .8));
    }

    private Color colour() {
        return switch (random.nextInt(5)) {
            case 0 -> Shades.between(new Color(226, 196, 150), new Color(190, 150, 100), random);
            case 1 -> Shades.between(new Color(60, 40, 28), new Color(30, 28, 30), random);
            case 2 -> Shades.between(new Color(230, 160, 170), new Color(180, 190, 225), random);
            default -> Shades.between(new Color(160, 106, 60), new Color(110, 68, 36), random);
        };
    }
}

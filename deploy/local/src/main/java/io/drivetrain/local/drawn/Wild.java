package io.drivetrain.local.drawn;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** A bear on four legs, seen from the side, its head to the right; what differs between the two kinds is in the build. */
final class Wild {

    private static final Color CLAW = new Color(232, 220, 190);
    private static final Color NOSE = new Color(24, 20, 20);

    private final Pen pen;
    private final RandomGenerator random;
    private final Build build;

    /**
     * @param coat of the body
     * @param muzzle of the snout
     * @param girth of the body, half its height
     * @param hump of the shoulder above the back; 0 for none
     * @param rump height of the hind end above the back's line
     * @param dish how far the forehead stands above the snout's line
     * @param ear half the height of an ear
     * @param claws whether long pale claws show
     */
    record Build(
            Color coat, Color muzzle, double girth, double hump, double rump, double dish, double ear, boolean claws) {

        /** Heavy, humped, dish-faced, pale claws; from straw to dark brown. */
        static Build grizzly(RandomGenerator random) {
            Color coat = Shades.between(new Color(176, 132, 84), new Color(74, 46, 28), random);
            return new Build(
                    coat,
                    Shades.times(coat, 1.12),
                    .37 + .05 * random.nextDouble(),
                    .2 + .08 * random.nextDouble(),
                    -.02,
                    .1,
                    .075,
                    true);
        }

        /** Slim, straight-backed, straight-faced, tall ears, brown snout; black, or cinnamon now and then. */
        static Build black(RandomGenerator random) {
            boolean cinnamon = random.nextInt(5) == 0;
            Color coat = cinnamon
                    ? Shades.between(new Color(120, 70, 36), new Color(70, 42, 26), random)
                    : Shades.between(new Color(18, 18, 22), new Color(52, 48, 50), random);
            return new Build(
                    coat,
                    Shades.vary(new Color(158, 112, 70), random, 20),
                    .26 + .05 * random.nextDouble(),
                    0,
                    .06 + .04 * random.nextDouble(),
                    .01,
                    .11,
                    false);
        }
    }

    Wild(Pen pen, Build build) {
        this.pen = pen;
        this.random = pen.random();
        this.build = build;
    }

    void draw() {
        Color far = Shades.times(build.coat, .72);
        double step = (random.nextDouble() - .5) * .3;
        leg(-.5, -step, far);
        leg(.36, step, far);
        body();
        leg(-.6, step, build.coat);
        leg(.46, -step, build.coat);
        pen.fur(0, 0, .72, build.girth * .9, build.coat, 90);
        double nod = (random.nextDouble() - .35) * .7;
        pen.turned(.6, -.08, nod, this::head);
    }

    private void body() {
        double g = build.girth;
        double back = -g * .92;
        pen.outline(
                build.coat,
                -.86,
                -.05,
                -.78,
                back - build.rump,
                -.3,
                back,
                .1,
                back,
                .34,
                back - build.hump * 1.5,
                .58,
                back - build.hump * .6,
                .74,
                -.1,
                .62,
                g * .8,
                0,
                g * 1.08,
                -.7,
                g * .9);
        pen.blob(-.87, -.1, .05, .05, build.coat);
    }

    private void leg(double x, double step, Color colour) {
        double foot = x + step * .6;
        double ground = .78;
        pen.limb(x, build.girth * .3, foot, ground - .06, build.girth * .55, colour);
        pen.blob(foot + .05, ground - .03, build.girth * .34, .07, Shades.times(colour, .9));
        if (build.claws) {
            for (int i = 0; i < 4; i++) {
                double at = foot + .1 + i * .035;
                pen.line(at, ground - .03, at + .05, ground + .035, .022, CLAW);
            }
        }
    }

    private void head() {
        double y = -.16;
        pen.blob(.72, y - .2, build.ear * .75, build.ear, Shades.times(build.coat, .85));
        pen.blob(.62, y - .19, build.ear * .75, build.ear, build.coat);
        pen.blob(.62, y - .19, build.ear * .4, build.ear * .6, Shades.times(build.coat, .6));
        pen.blob(.72, y - build.dish * .4, .23, .2 + build.dish * .35, build.coat);
        pen.outline(
                build.muzzle,
                .78,
                y - .09 + build.dish * .6,
                .98,
                y - .05 + build.dish * .5,
                1.1,
                y + .02,
                1.06,
                y + .14,
                .8,
                y + .16);
        pen.blob(1.07, y + .03, .045, .04, NOSE);
        pen.blob(.83, y - .07, .026, .028, NOSE);
        pen.blob(.838, y - .078, .008, .008, Color.WHITE);
        pen.line(.92, y + .12, 1.04, y + .11, .014, Shades.times(build.muzzle, .5));
        pen.fur(.7, y, .2, .18, build.coat, 25);
    }
}

package io.drivetrain.local.drawn;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Colours that vary. */
final class Shades {

    private Shades() {}

    /** Somewhere between two colours. */
    static Color between(Color a, Color b, RandomGenerator random) {
        double t = random.nextDouble();
        return new Color(
                mix(a.getRed(), b.getRed(), t), mix(a.getGreen(), b.getGreen(), t), mix(a.getBlue(), b.getBlue(), t));
    }

    /** All channels moved together by up to {@code amount}, and each a little on its own. */
    static Color vary(Color colour, RandomGenerator random, int amount) {
        int shift = random.nextInt(-amount, amount + 1);
        return new Color(
                clip(colour.getRed() + shift + random.nextInt(-5, 6)),
                clip(colour.getGreen() + shift + random.nextInt(-5, 6)),
                clip(colour.getBlue() + shift + random.nextInt(-5, 6)));
    }

    /** Lighter for a factor above 1, darker below. */
    static Color times(Color colour, double factor) {
        return new Color(clip((int) (colour.getRed() * factor)), clip((int) (colour.getGreen() * factor)), clip((int)
                (colour.getBlue() * factor)));
    }

    @SafeVarargs
    static <T> T any(RandomGenerator random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + (b - a) * t);
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 255);
    }
}

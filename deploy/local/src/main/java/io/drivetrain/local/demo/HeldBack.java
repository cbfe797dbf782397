package io.drivetrain.local.demo;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.local.demo.Pictures.Shot;
import io.drivetrain.local.drawn.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Photographs that nothing is learned from, seen again and again as cameras see a scene. */
final class HeldBack {

    private static final int SIDE = 512;
    private static final float QUALITY = .9f;

    /** Decoded and made small enough to keep many. */
    private record Held(RgbImage image, String label) {}

    private final List<Held> held = new ArrayList<>();

    /** One that nobody can look at makes no traffic, and is left out. */
    void add(byte[] picture, String label) {
        try {
            held.add(new Held(Transforms.shrink(Decoder.decode(picture).image(), SIDE), label));
        } catch (UndecodableException e) {
            // left out, as promised
        }
    }

    int size() {
        return held.size();
    }

    /** The first time a picture as it is, then with a narrower view or mirrored, as cameras see a scene again. */
    Shot day(int number) {
        Held picture = held.get(number % held.size());
        return shot(view(picture.image(), number), picture.label());
    }

    Shot night(int number) {
        Held picture = held.get(number % held.size());
        return shot(Lens.night(view(picture.image(), number), number), picture.label());
    }

    private RgbImage view(RgbImage image, int number) {
        if (number < held.size()) {
            return image;
        }
        var random = new SplittableRandom(number);
        int width = Math.max(1, (int) (image.width() * (.88 + .12 * random.nextDouble())));
        int height = Math.max(1, (int) (image.height() * (.88 + .12 * random.nextDouble())));
        int x = random.nextInt(image.width() - width + 1);
        int y = random.nextInt(image.height() - height + 1);
        RgbImage cut = Resampler.resize(image, x, y, x + width, y + height, width, height);
        return random.nextBoolean() ? Transforms.flip(cut) : cut;
    }

    private static Shot shot(RgbImage image, String label) {
        return new Shot(image.toJpeg(QUALITY), "image/jpeg", label);
    }
}

package io.drivetrain.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TransformsTest {

    @Property(tries = 200)
    void everyTransformGivesTheSquare(
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 300) int height,
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll long seed) {
        var image = DecoderTest.gradient(width, height);
        for (var square : new RgbImage[] {
            Transforms.crop(image, size),
            Transforms.squish(image, size),
            Transforms.pad(image, size),
            Transforms.randomResizedCrop(image, size, .35, new Random(seed))
        }) {
            assertThat(square.width()).isEqualTo(size);
            assertThat(square.height()).isEqualTo(size);
        }
    }

    @Property(tries = 100)
    void resizingAFlatPictureKeepsItsColour(
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll byte value) {
        var pixels = new byte[width * 7 * 3];
        java.util.Arrays.fill(pixels, value);
        for (byte b :
                Resampler.resize(RgbImage.of(width, 7, pixels), size, size).pixels()) {
            assertThat(b).isEqualTo(value);
        }
    }

    @Test
    void paddingPutsZerosAround() {
        var white = new byte[10 * 5 * 3];
        java.util.Arrays.fill(white, (byte) 255);
        var padded = Transforms.pad(RgbImage.of(10, 5, white), 10);
        assertThat(padded.pixels()[0]).isZero();
        assertThat(padded.pixels()[(5 * 10 + 5) * 3]).isEqualTo((byte) 255);
    }

    @Test
    void flippingTwiceChangesNothing() {
        var image = DecoderTest.gradient(31, 17);
        assertThat(Transforms.flip(image).digest()).isNotEqualTo(image.digest());
        assertThat(Transforms.flip(Transforms.flip(image)).digest()).isEqualTo(image.digest());
    }

    @Test
    void everyOrientationIsUndoneByItsInverse() {
        var image = DecoderTest.gradient(5, 3);
        int[] inverse = {0, 1, 2, 3, 4, 5, 8, 7, 6};
        for (int o = 1; o <= 8; o++) {
            var there = Orientation.upright(image, o);
            assertThat(there.width()).isEqualTo(o < 5 ? 5 : 3);
            assertThat(Orientation.upright(there, inverse[o]).digest())
                    .as("orientation " + o)
                    .isEqualTo(image.digest());
        }
    }

    @Test
    void orientationSixTurnsClockwise() {
        var pixels = new byte[] {1, 1, 1, 2, 2, 2};
        var upright = Orientation.upright(RgbImage.of(2, 1, pixels), 6);
        assertThat(upright.height()).isEqualTo(2);
        assertThat(upright.pixels()).containsExactly(1, 1, 1, 2, 2, 2);
        var tall = Orientation.upright(RgbImage.of(1, 2, pixels), 6);
        assertThat(tall.pixels()).containsExactly(2, 2, 2, 1, 1, 1);
    }

    @Test
    void normalisesPerChannel() {
        var out = new float[3];
        Normalise.toChw(RgbImage.of(1, 1, new byte[] {(byte) 255, 0, 0}), out, 0);
        assertThat(out[0]).isCloseTo((1 - .485f) / .229f, org.assertj.core.data.Offset.offset(1e-5f));
        assertThat(out[1]).isCloseTo(-.456f / .224f, org.assertj.core.data.Offset.offset(1e-5f));
    }
}

package io.drivetrain.verifier.near;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.verifier.Scenes;
import java.awt.Color;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysNearWhenAPictureIsResizedRecompressedOrDarkened(long seed) throws Exception {
        RgbImage scene = Scenes.scene(seed, 400, 300);
        long hash = PerceptualHash.of(scene).orElseThrow();

        assertThat(distance(hash, Resampler.resize(scene, 150, 120))).isLessThanOrEqualTo(NearDuplicates.REACH);
        assertThat(distance(hash, Decoder.decode(scene.toJpeg(.5f)).image())).isLessThanOrEqualTo(NearDuplicates.REACH);
        assertThat(distance(hash, darker(scene))).isLessThanOrEqualTo(NearDuplicates.REACH);
    }

    @Test
    void isFarForAnotherScene() {
        long[] hashes = LongStream.range(0, 30)
                .map(seed -> PerceptualHash.of(Scenes.scene(seed, 200, 200)).orElseThrow())
                .toArray();

        assertThat(NearDuplicates.groups(hashes)).doesNotHaveDuplicates();
    }

    @Test
    void aPlainPictureHasNone() throws Exception {
        RgbImage plain = Scenes.plain(new Color(90, 120, 40), 200, 150);

        assertThat(PerceptualHash.of(plain)).isEmpty();
        assertThat(PerceptualHash.of(Decoder.decode(plain.toJpeg(.5f)).image())).isEmpty();
        assertThat(PerceptualHash.of(grained(plain))).isEmpty();
    }

    @Test
    void whatAPictureDoesNotVaryInSetsNoBit() {
        // falls from left to right and nowhere else, so only the first row of frequencies says anything
        assertThat(PerceptualHash.of(ramp()).orElseThrow() & ~0xffL).isZero();
    }

    /** Each value off by 3 at most, as a camera's sensor does in the dark. */
    private static RgbImage grained(RgbImage image) {
        var random = new Random(1);
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] += (byte) random.nextInt(-3, 4);
        }
        return RgbImage.of(image.width(), image.height(), pixels);
    }

    private static RgbImage ramp() {
        var pixels = new byte[64 * 64 * 3];
        for (int i = 0; i < pixels.length; i++) {
            int x = i / 3 % 64;
            pixels[i] = (byte) (x < 40 ? 200 : 200 - 6 * (x - 40));
        }
        return RgbImage.of(64, 64, pixels);
    }

    private static int distance(long hash, RgbImage image) {
        return PerceptualHash.distance(hash, PerceptualHash.of(image).orElseThrow());
    }

    private static RgbImage darker(RgbImage image) {
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((pixels[i] & 255) * 3 / 4);
        }
        return RgbImage.of(image.width(), image.height(), pixels);
    }
}

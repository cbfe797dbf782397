package io.drivetrain.verifier.near;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.verifier.Scenes;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysNearWhenAPictureIsResizedRecompressedOrDarkened(long seed) throws Exception {
        RgbImage scene = Scenes.scene(seed, 400, 300);
        long hash = PerceptualHash.of(scene);

        assertThat(distance(hash, Resampler.resize(scene, 150, 120))).isLessThanOrEqualTo(NearDuplicates.REACH);
        assertThat(distance(hash, Decoder.decode(scene.toJpeg(.5f)).image())).isLessThanOrEqualTo(NearDuplicates.REACH);
        assertThat(distance(hash, darker(scene))).isLessThanOrEqualTo(NearDuplicates.REACH);
    }

    @Test
    void isFarForAnotherScene() {
        long[] hashes = LongStream.range(0, 30)
                .map(seed -> PerceptualHash.of(Scenes.scene(seed, 200, 200)))
                .toArray();

        assertThat(NearDuplicates.groups(hashes)).doesNotHaveDuplicates();
    }

    private static int distance(long hash, RgbImage image) {
        return PerceptualHash.distance(hash, PerceptualHash.of(image));
    }

    private static RgbImage darker(RgbImage image) {
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((pixels[i] & 255) * 3 / 4);
        }
        return RgbImage.of(image.width(), image.height(), pixels);
    }
}

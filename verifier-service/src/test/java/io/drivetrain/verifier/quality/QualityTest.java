package io.drivetrain.verifier.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.verifier.Scenes;
import java.awt.Color;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void findsNothingOddInAnOrdinaryScene() {
        assertThat(Quality.of(Scenes.scene(3, 300, 200)).oddities()).isEmpty();
    }

    @Test
    void callsASceneDarkWhoseBrightestPartsAreDim() {
        assertThat(Quality.of(scaled(Scenes.scene(3, 300, 200), .2)).oddities()).contains(Oddity.DARK);
    }

    @Test
    void callsAPageLightThatIsNearlyWhiteAllOver() {
        var white = Quality.of(Scenes.plain(Color.WHITE, 100, 100));

        assertThat(white.oddities()).containsExactly(Oddity.LIGHT, Oddity.LOW_INFORMATION);
    }

    @Test
    void callsAPictureBlurredThatWasEnlargedFromAFewPixels() {
        var few = Resampler.resize(Scenes.scene(3, 300, 200), 6, 4);

        var quality = Quality.of(Resampler.resize(few, 300, 200));

        assertThat(quality.oddities()).contains(Oddity.BLURRED);
        assertThat(quality.sharpness())
                .isLessThan(Quality.of(Scenes.scene(3, 300, 200)).sharpness());
    }

    @Test
    void callsAStripOdd() {
        assertThat(Quality.of(Scenes.scene(3, 400, 100)).oddities()).contains(Oddity.ODD_ASPECT);
        assertThat(Quality.of(Scenes.scene(3, 100, 300)).aspect()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void measuresTwoEqualHalvesAsTwoBitsAChannelValue() {
        // each channel has two equally frequent values: six values at a sixth each
        double expected = Math.log(6) / Math.log(2) / 10;

        assertThat(Quality.of(halves()).information()).isCloseTo(expected, within(1e-12));
    }

    private static RgbImage halves() {
        var pixels = new byte[10 * 10 * 3];
        java.util.Arrays.fill(pixels, 0, 150, (byte) 200);
        return RgbImage.of(10, 10, pixels);
    }

    private static RgbImage scaled(RgbImage image, double factor) {
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((pixels[i] & 255) * factor);
        }
        return RgbImage.of(image.width(), image.height(), pixels);
    }
}

package io.drivetrain.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Pillow, which trained the world's backbones; the expected pixels were made by golden/make.py. */
class GoldenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scene.png",
                "grey.png",
                "alpha.png",
                "grey-alpha.png",
                "palette-transparent.png",
                "bit.png",
                "grey16.png",
                "turned.png",
                "plain.bmp",
                "palette.bmp",
                "palette.gif",
                "lossless.webp"
            })
    void losslessPicturesAreExactlyPillows(String name) throws Exception {
        assertThat(worst(name)).isZero();
    }

    /** Both decoders use the accurate integer transform of libjpeg; one grey level is left for another build of it. */
    @ParameterizedTest
    @ValueSource(strings = {"baseline-420.jpg", "progressive-444.jpg", "turned.jpg", "grey.jpg", "cmyk.jpg"})
    void jpegsAreWithinOneGreyLevel(String name) throws Exception {
        assertThat(worst(name)).isLessThanOrEqualTo(1);
    }

    /** The reader repeats chroma samples where libwebp interpolates them: single pixels differ, the picture does not. */
    @ParameterizedTest
    @ValueSource(strings = "lossy.webp")
    void lossyWebpIsCloseOnAverage(String name) throws Exception {
        byte[] decoded = Decoder.decode(read(name)).image().pixels();
        assertThat(mean(decoded, read(name + ".rgb"))).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0_0_45_31_16_16",
                "0_0_45_31_90_70",
                "7_0_38_31_24_24",
                "3.25_2.5_30.75_22.125_17_11",
                "0_0_45_31_45_9",
                "0_0_45_31_1_1"
            })
    void resizingIsPillowsBilinear(String box) throws Exception {
        double[] v =
                Arrays.stream(box.split("_")).mapToDouble(Double::parseDouble).toArray();
        var scene = Decoder.decode(read("scene.png")).image();
        var resized = Resampler.resize(scene, v[0], v[1], v[2], v[3], (int) v[4], (int) v[5]);
        assertThat(worst(resized.pixels(), read("resize_" + box + ".rgb"))).isLessThanOrEqualTo(1);
    }

    private static int worst(String name) throws UndecodableException {
        return worst(Decoder.decode(read(name)).image().pixels(), read(name + ".rgb"));
    }

    private static int worst(byte[] a, byte[] b) {
        assertThat(a).hasSameSizeAs(b);
        int worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs((a[i] & 255) - (b[i] & 255)));
        }
        return worst;
    }

    private static double mean(byte[] a, byte[] b) {
        assertThat(a).hasSameSizeAs(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }

    static byte[] read(String name) {
        try (var in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

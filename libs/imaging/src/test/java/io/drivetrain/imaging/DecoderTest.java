package io.drivetrain.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.imaging.UndecodableException.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final RgbImage GRADIENT = gradient(97, 61);

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void readsLosslessFormatsExactly(String format) throws Exception {
        var decoded = Decoder.decode(encode(GRADIENT, format));
        assertThat(decoded.image().digest()).isEqualTo(GRADIENT.digest());
        assertThat(decoded.warnings()).isEmpty();
    }

    @Test
    void readsAJpegClosely() throws Exception {
        var image = Decoder.decode(GRADIENT.toJpeg(.95f)).image();
        assertThat(meanDifference(image, GRADIENT)).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.3, .5, .9, .99})
    void anythingCutOffIsTruncated(double share) {
        for (byte[] whole : Arrays.asList(GRADIENT.toJpeg(.9f), GRADIENT.toPng())) {
            var cut = Arrays.copyOf(whole, (int) (whole.length * share));
            assertThatThrownBy(() -> Decoder.decode(cut))
                    .isInstanceOfSatisfying(
                            UndecodableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
        }
    }

    @Test
    void aFlippedBitInAPngIsFound() {
        byte[] png = GRADIENT.toPng();
        png[png.length / 2] ^= 4;
        assertThatThrownBy(() -> Decoder.decode(png)).isInstanceOf(UndecodableException.class);
    }

    @Test
    void aWebPageIsNoPicture() {
        refused("<!DOCTYPE html><html><body>404</body></html>".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_PICTURE);
        refused(new byte[0], Reason.NOT_A_PICTURE);
    }

    @Test
    void aTiffIsUnsupportedNotCorrupt() {
        refused(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, Reason.UNSUPPORTED);
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        byte[] png = GRADIENT.toPng();
        assertThatThrownBy(() -> Decoder.decode(png, new DecodeLimits(1 << 20, 97 * 61 - 1)))
                .isInstanceOfSatisfying(UndecodableException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(e.detail()).contains("97×61");
                });
        assertThatThrownBy(() -> Decoder.decode(png, new DecodeLimits(10, 1 << 20)))
                .hasMessageContaining("allowed are 10");
    }

    @Test
    void alphaIsFlattenedOnWhite() throws Exception {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00FF0000);
        image.setRGB(1, 0, 0x80000000);
        var pixels = Decoder.decode(write(image, "png")).image().pixels();
        assertThat(pixels).containsExactly(255, 255, 255, 127, 127, 127);
    }

    @Test
    void greyKeepsItsValues() throws Exception {
        var image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 100, 255});
        assertThat(Decoder.decode(write(image, "png")).image().pixels())
                .containsExactly(0, 0, 0, 100, 100, 100, 255, 255, 255);
    }

    @Test
    void aGifGivesItsFirstFrame() throws Exception {
        var image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 4, 4);
        var decoded = Decoder.decode(write(image, "gif"));
        assertThat(decoded.format()).isEqualTo(Format.GIF);
        assertThat(decoded.image().pixels()).startsWith(255, 0, 0);
    }

    @Test
    void whateverTheBytesAreOnlyItsOwnRefusalComesOut() {
        var random = new Random(7);
        for (byte[] whole : Arrays.asList(
                GRADIENT.toJpeg(.8f), GRADIENT.toPng(), encode(GRADIENT, "bmp"), encode(GRADIENT, "gif"))) {
            for (int i = 0; i < 150; i++) {
                var hurt = whole.clone();
                for (int k = 0; k < 1 + i % 8; k++) {
                    hurt[random.nextInt(hurt.length)] = (byte) random.nextInt();
                }
                assertThatCode(() -> decodeOrRefuse(hurt)).doesNotThrowAnyException();
            }
        }
    }

    private static void decodeOrRefuse(byte[] bytes) {
        try {
            Decoder.decode(bytes, new DecodeLimits(1 << 20, 1 << 20));
        } catch (UndecodableException e) {
            assertThat(e.detail()).isNotBlank();
        }
    }

    private static void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> Decoder.decode(bytes))
                .isInstanceOfSatisfying(
                        UndecodableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    static RgbImage gradient(int w, int h) {
        var pixels = new byte[w * h * 3];
        for (int y = 0, i = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                pixels[i++] = (byte) (x * 255 / Math.max(1, w - 1));
                pixels[i++] = (byte) (y * 255 / Math.max(1, h - 1));
                pixels[i++] = (byte) ((x + y) % 256);
            }
        }
        return RgbImage.of(w, h, pixels);
    }

    static double meanDifference(RgbImage a, RgbImage b) {
        double sum = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            sum += Math.abs((a.pixels()[i] & 255) - (b.pixels()[i] & 255));
        }
        return sum / a.pixels().length;
    }

    private static byte[] encode(RgbImage image, String format) {
        try {
            return write(ImageIO.read(new java.io.ByteArrayInputStream(image.toPng())), format);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}

package io.drivetrain.gatherer.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifFactsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cameraAndTimeAreReadInBothByteOrders(boolean little) {
        var facts = ExifFacts.of(jpeg(little, "NIKON CORPORATION", "NIKON D90", "2015:06:01 12:30:00"));
        assertThat(facts).containsEntry("camera", "NIKON D90").containsEntry("taken", "2015-06-01T12:30:00");
    }

    @ParameterizedTest
    @CsvSource({"Canon,EOS 5D,Canon EOS 5D", "Apple,iPhone 13,Apple iPhone 13", "SONY,sony x,sony x"})
    void theMakersNameIsSaidOnce(String make, String model, String camera) {
        assertThat(ExifFacts.of(jpeg(true, make, model, "")))
                .containsEntry("camera", camera)
                .hasSize(1);
    }

    @Test
    void whatIsNoDateAndNoPlainTextIsLeftOut() {
        var facts = ExifFacts.of(jpeg(true, "Ev\u0001il\n\u001b[31m", "X", "0000:00:00 00:00:00"));
        assertThat(facts).containsEntry("camera", "Ev il [31m X").doesNotContainKey("taken");
    }

    @Test
    void aFileWithoutExifSaysNothing() {
        assertThat(ExifFacts.of(new byte[0])).isEmpty();
        assertThat(ExifFacts.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda, 0, 2}))
                .isEmpty();
        assertThat(ExifFacts.of("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void nothingThatIsMalformedGoesWrong() {
        byte[] sound = jpeg(true, "Canon", "EOS 5D", "2015:06:01 12:30:00");
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = sound.clone();
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(broken, random.nextInt(broken.length + 1));
            assertThatCode(() -> ExifFacts.of(cut)).doesNotThrowAnyException();
        }
    }

    /** A JPEG's start: a comment, then EXIF with make and model in the first directory and the time in the second. */
    private static byte[] jpeg(boolean little, String make, String model, String taken) {
        var tiff = ByteBuffer.allocate(400).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.put(little ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'})
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        text(tiff, 0x010f, make, 200);
        text(tiff, 0x0110, model, 240);
        entry(tiff, 0x8769, 4, 1, 60);
        tiff.position(60).putShort((short) 1);
        text(tiff, 0x9003, taken, 280);
        var jpeg = ByteBuffer.allocate(tiff.capacity() + 20)
                .putInt(0xffd8fffe)
                .putShort((short) 4)
                .put((byte) 'h')
                .put((byte) 'i')
                .putShort((short) 0xffe1)
                .putShort((short) (tiff.capacity() + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff.array());
        return jpeg.array();
    }

    private static void text(ByteBuffer tiff, int tag, String value, int at) {
        byte[] bytes = (value + "\0").getBytes(StandardCharsets.ISO_8859_1);
        tiff.put(at, bytes);
        if (bytes.length <= 4) {
            entry(tiff, tag, 2, bytes.length, 0);
            tiff.put(tiff.position() - 4, bytes);
        } else {
            entry(tiff, tag, 2, bytes.length, at);
        }
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}

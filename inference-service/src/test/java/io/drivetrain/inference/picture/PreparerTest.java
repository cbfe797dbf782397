package io.drivetrain.inference.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Transforms;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PreparerTest {

    private final Preparer preparer = new Preparer(new DecodeLimits(1 << 20, 10_000));

    @Test
    void preparesExactlyAsTheSharedTransformsDo() throws Exception {
        byte[] file = TestPictures.jpeg(90, 60, 200, 40, 90);
        var image = Decoder.decode(file).image();

        assertThat(prepare(file, Resize.CROP).pixels())
                .isEqualTo(Transforms.crop(image, 32).pixels());
        assertThat(prepare(file, Resize.SQUISH).pixels())
                .isEqualTo(Transforms.squish(image, 32).pixels());
        assertThat(prepare(file, Resize.PAD).pixels())
                .isEqualTo(Transforms.pad(image, 32).pixels());
    }

    @Test
    void describesThePictureAsItCame() {
        var properties =
                prepare(TestPictures.png(90, 60, 255, 255, 255), Resize.CROP).properties();

        assertThat(properties).containsEntry("width", 90.0).containsEntry("height", 60.0);
        assertThat(properties.get("brightness")).isCloseTo(1, within(1e-3));
    }

    @Test
    void saysWhyAPictureCannotBeUsed() {
        assertThatThrownBy(() -> prepare("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), Resize.CROP))
                .isInstanceOfSatisfying(
                        BadPicture.class, bad -> assertThat(bad.code()).isEqualTo("not-a-picture"));
        byte[] whole = TestPictures.jpeg(90, 60, 1, 2, 3);
        assertThatThrownBy(() -> prepare(Arrays.copyOf(whole, whole.length / 2), Resize.CROP))
                .isInstanceOf(BadPicture.class);
        assertThatThrownBy(() -> prepare(TestPictures.png(200, 200, 1, 2, 3), Resize.CROP))
                .isInstanceOfSatisfying(
                        BadPicture.class, bad -> assertThat(bad.code()).isEqualTo("too-large"));
    }

    @Test
    void takesReadyPixelsOnlyInTheModelsSize() {
        var square = new Picture.Square(16, new byte[16 * 16 * 3]);

        assertThatThrownBy(() -> preparer.prepare(square, new Preprocessing(32, Resize.CROP, "uint8")))
                .isInstanceOf(BadPicture.class)
                .hasMessageContaining("32")
                .hasMessageContaining("16");
    }

    private Prepared prepare(byte[] file, Resize resize) {
        return preparer.prepare(new Picture.Encoded(file), new Preprocessing(32, resize, "uint8"));
    }
}

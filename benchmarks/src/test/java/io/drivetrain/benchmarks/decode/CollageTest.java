package io.drivetrain.benchmarks.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.imaging.Decoder;
import org.junit.jupiter.api.Test;

class CollageTest {

    @Test
    void isTheSamePictureForTheSameSeed() throws Exception {
        var image = Decoder.decode(Collage.jpeg(3)).image();

        assertThat(image.width()).isEqualTo(Collage.WIDTH);
        assertThat(image.height()).isEqualTo(Collage.HEIGHT);
        assertThat(image.digest())
                .isEqualTo(Decoder.decode(Collage.jpeg(3)).image().digest())
                .isNotEqualTo(Decoder.decode(Collage.jpeg(4)).image().digest());
    }
}

package io.drivetrain.benchmarks.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.imaging.Decoder;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MixedPicturesTest {

    @Test
    void everyNumberIsAnotherPictureThatCanBeDecoded() throws Exception {
        var pictures = new MixedPictures();
        Set<String> seen = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            byte[] bytes = pictures.bytes(i);
            assertThat(Decoder.decode(bytes).image().width()).isGreaterThanOrEqualTo(160);
            seen.add(java.util.Arrays.toString(bytes));
            types.add(pictures.mediaType(i));
        }
        assertThat(seen).hasSize(60);
        assertThat(types).containsExactlyInAnyOrder("image/jpeg", "image/png");
    }
}

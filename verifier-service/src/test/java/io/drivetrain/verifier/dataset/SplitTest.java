package io.drivetrain.verifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Property
    void aPictureKeepsItsPart(@ForAll long seed, @ForAll String pixels) {
        assertThat(new Split(seed, .2).part(pixels)).isEqualTo(new Split(seed, .2).part(pixels));
    }

    @Property
    void aLargerShareTakesNothingOutOfValidation(@ForAll String pixels) {
        if (new Split(42, .2).part(pixels) == Part.VALID) {
            assertThat(new Split(42, .3).part(pixels)).isEqualTo(Part.VALID);
        }
    }

    @Test
    void theShareIsMetOnAverage() {
        var split = new Split(42, .2);
        long valid = IntStream.range(0, 10_000)
                .filter(i -> split.part("p" + i) == Part.VALID)
                .count();
        assertThat(valid).isBetween(1_900L, 2_100L);
    }
}

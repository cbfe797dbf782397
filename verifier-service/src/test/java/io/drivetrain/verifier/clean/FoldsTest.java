package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void dealsEachLabelEvenly() {
        int[] labels = IntStream.range(0, 100).map(i -> i < 80 ? 0 : 1).toArray();
        int[] fold = Folds.deal(labels, IntStream.range(0, 100).toArray(), 5, 1);

        for (int f = 0; f < 5; f++) {
            int number = f;
            assertThat(IntStream.range(0, 100).filter(i -> fold[i] == number && labels[i] == 0))
                    .hasSize(16);
            assertThat(IntStream.range(0, 100).filter(i -> fold[i] == number && labels[i] == 1))
                    .hasSize(4);
        }
    }

    @Property(tries = 50)
    void keepsFamiliesTogetherAndDealsTheSameAgain(@ForAll long seed) {
        var random = new Random(seed);
        int[] families = random.ints(60, 0, 20).toArray();
        int[] labels = random.ints(60, 0, 3).toArray();

        int[] fold = Folds.deal(labels, families, 5, seed);

        assertThat(fold).isEqualTo(Folds.deal(labels, families, 5, seed)).hasSize(60);
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(families[i] == families[j] && fold[i] != fold[j]).isFalse();
            }
        }
        assertThat(Arrays.stream(fold).distinct()).hasSize(5);
    }
}

package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class OddSizesTest {

    @Test
    void whatLiesMoreThanThreeQuartileDistancesOutsideIsOdd() {
        // quartiles 20 and 40, fence from -40 to 100
        assertThat(OddSizes.among(new long[] {10, 20, 30, 40, 100})).isEqualTo(new BitSet());
        assertThat(OddSizes.among(new long[] {10, 20, 30, 40, 101}).stream()).containsExactly(4);
    }

    @Test
    void amongEqualSizesAnyOtherIsOdd() {
        assertThat(OddSizes.among(new long[] {9, 9, 9, 9, 9, 8}).stream()).containsExactly(5);
        assertThat(OddSizes.among(new long[0]).stream()).isEmpty();
    }
}

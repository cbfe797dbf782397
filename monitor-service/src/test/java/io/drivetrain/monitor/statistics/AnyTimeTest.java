package io.drivetrain.monitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnyTimeTest {

    private static final double ALPHA = .05;

    @Test
    void aLookAfterEveryPredictionAccusesAnInnocentCanaryNoMoreOftenThanPromised() {
        var random = new SplittableRandom(7);
        int runs = 1000;
        int accused = 0;
        for (int run = 0; run < runs; run++) {
            accused += everAccused(random, .05, .05, 200) ? 1 : 0;
        }
        assertThat(accused).isLessThanOrEqualTo((int) (ALPHA * runs));
    }

    @Test
    void aCanaryThatFailsMoreOftenIsFound() {
        var random = new SplittableRandom(7);
        int found = 0;
        for (int run = 0; run < 50; run++) {
            found += everAccused(random, .3, .05, 200) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(45);
    }

    @Test
    void aCanaryThatLostItsTrafficAfterFiveFailuresIsFoundAsTheControlGoesOn() {
        assertThat(TwoArms.failuresAtAnyTime(new Proportion(5, 5), new Proportion(0, 5)))
                .isGreaterThan(.001);
        assertThat(TwoArms.failuresAtAnyTime(new Proportion(5, 5), new Proportion(0, 40)))
                .isLessThan(.001);
    }

    @Test
    void failuresOfTheControlAreNoEvidenceAgainstTheCanary() {
        assertThat(TwoArms.failuresAtAnyTime(new Proportion(0, 100), new Proportion(30, 100)))
                .isEqualTo(1);
    }

    private static boolean everAccused(SplittableRandom random, double canaryRate, double controlRate, int pairs) {
        int canary = 0;
        int control = 0;
        for (int n = 1; n <= pairs; n++) {
            boolean failed = random.nextDouble() < canaryRate;
            canary += failed ? 1 : 0;
            control += random.nextDouble() < controlRate ? 1 : 0;
            // between failures of the canary the evidence does not grow by more than the next look shows
            if (failed && TwoArms.failuresAtAnyTime(new Proportion(canary, n), new Proportion(control, n)) < ALPHA) {
                return true;
            }
        }
        return false;
    }
}

package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import java.util.Arrays;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LabelIssuesTest {

    /** Two classes; the last item is labelled 0 and looks like a 1. Thresholds: (.9 + .8 + .7 + .1) / 4 = .625 and .8. */
    private static final OutOfFold ONE_WRONG = new OutOfFold(
            new double[][] {{.9, .1}, {.8, .2}, {.7, .3}, {.2, .8}, {.2, .8}, {.1, .9}}, new int[] {0, 0, 0, 1, 1, 0});

    @Test
    void findsTheItemWhoseLabelTheModelIsConfidentIsAnother() {
        assertThat(LabelIssues.byConfidence(ONE_WRONG)).isEqualTo(set(5));
        assertThat(LabelIssues.byNoiseRate(ONE_WRONG)).isEqualTo(set(5));
        assertThat(LabelIssues.byDisagreement(ONE_WRONG)).isEqualTo(set(5));
    }

    @Test
    void countsTheConfidentAndScalesThemToTheLabels() {
        // confident: items 0 to 2 in 0, items 3, 4 and 5 in 1; of the four labelled 0 one is in truth a 1
        assertThat(new ConfidentJoint(ONE_WRONG).calibrated()).isDeepEqualTo(new int[][] {{3, 1}, {0, 2}});
    }

    @Test
    void leavesAnItemAloneThatTheModelIsNotConfidentOf() {
        var unsure = new OutOfFold(
                new double[][] {{.9, .1}, {.9, .1}, {.45, .55}, {.1, .9}, {.1, .9}}, new int[] {0, 0, 0, 1, 1});

        assertThat(LabelIssues.byDisagreement(unsure)).isEqualTo(set(2));
        assertThat(LabelIssues.byConfidence(unsure)).isEqualTo(set());
    }

    @Test
    void neverMarksTheOnlyItemOfALabel() {
        var alone = new OutOfFold(
                new double[][] {{.1, .8, .1}, {.1, .8, .1}, {.1, .7, .2}, {.8, .1, .1}, {.9, .05, .05}},
                new int[] {1, 1, 2, 0, 0});

        assertThat(LabelIssues.byNoiseRate(alone).get(2)).isFalse();
    }

    @Test
    void roundsARowWithoutChangingItsSum() {
        assertThat(ConfidentJoint.wholeNumbers(new double[] {1.5, 1.5, 3})).containsExactly(1, 2, 3);
        assertThat(ConfidentJoint.wholeNumbers(new double[] {.4, .4, .2})).containsExactly(1, 0, 0);
    }

    @Test
    void namesTheItemThatBreaksARule() {
        assertThatThrownBy(() -> new OutOfFold(new double[][] {{.5, .5}, {.5, 1.5}}, new int[] {0, 1}))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("item 1 must be 0 to 1, got 1.5");
        assertThatThrownBy(() -> new OutOfFold(new double[][] {{.5, .5}}, new int[] {2}))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("label of item 0 must be 0 to 1, got 2");
        assertThatThrownBy(() -> new OutOfFold(new double[][] {{.5, .5}, {1}}, new int[] {0, 0}))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("item 1 has 1 probabilities, the first 2");
    }

    @Property(tries = 200)
    void everyFilterFindsOnlyWhatTheModelDisagreesWith(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = 2, max = 6) int classes,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        var items = Synthetic.items(seed, classes, count);
        var disagreed = LabelIssues.byDisagreement(items);

        for (var found : new BitSet[] {LabelIssues.byConfidence(items), LabelIssues.byNoiseRate(items)}) {
            found.andNot(disagreed);
            assertThat(found.isEmpty()).isTrue();
        }
    }

    @Property(tries = 200)
    void theJointHasEveryItemOnce(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = 2, max = 6) int classes,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        var items = Synthetic.items(seed, classes, count);
        int[][] joint = new ConfidentJoint(items).calibrated();

        int[] counts = items.counts();
        for (int given = 0; given < classes; given++) {
            assertThat(Arrays.stream(joint[given]).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(joint[given]).sum()).isEqualTo(counts[given]);
        }
    }

    private static BitSet set(int... items) {
        var set = new BitSet();
        for (int item : items) {
            set.set(item);
        }
        return set;
    }
}

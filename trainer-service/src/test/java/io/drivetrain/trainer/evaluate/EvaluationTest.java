package io.drivetrain.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final float[][] PROBABILITIES = {{.9f, .1f}, {.4f, .6f}, {.5f, .5f}};

    @Test
    void scoresAnswersAgainstLabels() {
        var scores = Scores.of(PROBABILITIES, new int[] {0, 0, 1});

        assertThat(scores.errorRate()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.loss()).isCloseTo(-(Math.log(.9) + Math.log(.4) + Math.log(.5)) / 3, within(1e-6));
    }

    @Test
    void staysFiniteWhenTheRightLabelGotNothing() {
        assertThat(Scores.of(new float[][] {{1, 0}}, new int[] {1}).loss()).isFinite();
    }

    @Test
    void holdsParityUpToTheBound() {
        float[][] close = {{.90005f, .09995f}, {.4f, .6f}, {.5f, .5f}};

        var parity = Parity.of(PROBABILITIES, close, 1e-4);

        assertThat(parity.maxAbsDiff()).isCloseTo(5e-5, within(1e-6));
        assertThat(parity.holds()).isTrue();
        assertThat(Parity.of(PROBABILITIES, close, 1e-5).holds()).isFalse();
    }

    @Test
    void neverHoldsParityWithNoNumber() {
        assertThat(Parity.of(PROBABILITIES, new float[][] {{Float.NaN, 0}, {0, 0}, {0, 0}}, 1)
                        .holds())
                .isFalse();
    }

    @Test
    void fillsBinsEqually() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> i / 100.0).toArray();

        var bins = Bins.equallyFull(values, 10);

        assertThat(bins.edges()).hasSize(9).first().isEqualTo(.1);
        assertThat(bins.counts()).containsOnly(10);
    }

    @Test
    void makesFewerBinsWhereValuesAreEqual() {
        var bins = Bins.equallyFull(new double[] {.1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 10);

        assertThat(bins.edges()).containsExactly(1.0);
        assertThat(bins.counts()).containsExactly(1, 9);
    }

    @Test
    void countsHowOftenEachLabelWasTheAnswerEvenIfNever() {
        var profile = Profiles.of(
                List.of("cat", "dog"), new Answers(new float[][] {{.9f, .1f}}, new int[] {1}), new double[] {.5});

        assertThat(profile.predicted()).containsEntry("cat", 1).containsEntry("dog", 0);
        assertThat(profile.confidenceCounts()).containsExactly(1);
        assertThat(profile.count()).isEqualTo(1);
    }

    @Test
    void countsWhichLabelsAreTakenForWhich() {
        var answers = new Answers(PROBABILITIES, new int[] {0, 0, 1});

        assertThat(answers.confusion(2)).containsExactly(List.of(1, 1), List.of(1, 0));
    }
}

package io.drivetrain.monitor.judge;

import static io.drivetrain.monitor.Observations.START;
import static io.drivetrain.monitor.Observations.answer;
import static io.drivetrain.monitor.Observations.failure;
import static io.drivetrain.monitor.Observations.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.monitor.Configs;
import io.drivetrain.monitor.window.Observation;
import io.drivetrain.monitor.window.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowJudgeTest {

    @Test
    void advancesWhatAgreesAndNeverFails() {
        assertThat(judged(agreeing(200, 10), champion(200)))
                .isInstanceOfSatisfying(
                        Verdict.Advance.class,
                        advance -> assertThat(advance.evidence())
                                .containsEntry("pairs.count", 200.0)
                                .containsEntry("agreement.share", .95));
    }

    @Test
    void holdsWithoutEnoughPairs() {
        assertThat(judged(List.of(), List.of())).isInstanceOf(Verdict.Hold.class);
        assertThat(judged(agreeing(99, 0), champion(200)).reason()).contains("99 of 100");
        assertThat(judged(agreeing(200, 0), List.of())).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void asksAPersonWhenTheyDiffer() {
        assertThat(judged(agreeing(200, 100), champion(200))).isInstanceOf(Verdict.NeedsPerson.class);
    }

    @Test
    void waitsWhileTheAgreementIsUncertainButNotForEver() {
        assertThat(judged(agreeing(100, 18), champion(100))).isInstanceOf(Verdict.Hold.class);
        assertThat(judged(agreeing(1000, 190), champion(1000))).isInstanceOf(Verdict.NeedsPerson.class);
    }

    @Test
    void asksAPersonWhenItAloneFails() {
        var failing = many(200, n -> n == 7 ? failure(n) : answer(n, "grizzly", .9, 10, .5));
        assertThat(judged(failing, champion(200))).isInstanceOf(Verdict.NeedsPerson.class);
    }

    @Test
    void isNotBlamedForPicturesTheChampionFailedOnToo() {
        var failing = many(200, n -> n == 7 ? failure(n) : answer(n, "grizzly", .9, 10, .5));
        assertThat(judged(failing, failing)).isInstanceOf(Verdict.Advance.class);
    }

    @Test
    void comparesOnlyTheTimeOfWhichBothSidesAreWhole() {
        var arms = Arm.Two.of(
                new Sample(champion(10), START.plusSeconds(3)), new Sample(champion(10), START.plusSeconds(5)), START);
        assertThat(arms.treated().count()).isEqualTo(4);
        assertThat(arms.control().count()).isEqualTo(4);
    }

    private static Verdict judged(List<Observation> shadow, List<Observation> champion) {
        return new ShadowJudge(Configs.defaults(JudgeConfig.class)).judge(new Arm(shadow), new Arm(champion));
    }

    private static List<Observation> champion(int count) {
        return many(count, n -> answer(n, "grizzly", .9, 10, .5));
    }

    private static List<Observation> agreeing(int count, int differing) {
        return many(count, n -> answer(n, n < differing ? "black" : "grizzly", .9, 10, .5));
    }
}

package io.drivetrain.monitor.judge;

import static io.drivetrain.monitor.Observations.START;
import static io.drivetrain.monitor.Observations.arm;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.monitor.Configs;
import io.drivetrain.monitor.Observations;
import io.drivetrain.monitor.window.Observation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryJudgeTest {

    private static final Instant NOW = START.plusSeconds(400);
    private static final List<Observation> GOOD = arm(200, 0, 20, .9);

    @Test
    void advancesWhatIsNoWorse() {
        assertThat(judged(GOOD, GOOD)).isInstanceOf(Verdict.Advance.class);
    }

    @Test
    void neverAdvancesOnMissingData() {
        assertThat(judged(List.of(), List.of())).isInstanceOf(Verdict.Hold.class);
        assertThat(judged(GOOD, List.of())).isInstanceOf(Verdict.Hold.class);
        assertThat(judged(List.of(), GOOD)).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void saysHowFewThereAre() {
        assertThat(judged(arm(40, 0, 20, .9), GOOD).reason()).isEqualTo("too few: 40 of 100 answers by the canary");
        var oneCamera = Observations.many(
                200, n -> new Observation(START.plusSeconds(n), "p" + n, "camera", "grizzly", .9, 20, .5));
        assertThat(judged(oneCamera, GOOD).reason()).isEqualTo("too few: 1 of 10 subjects with the canary");
    }

    @Test
    void rollsBackAtOnceOnABurstOfFailuresBeforeThereIsMuchData() {
        assertThat(judged(arm(20, 15, 20, .9), arm(20, 0, 20, .9)))
                .isInstanceOfSatisfying(Verdict.RollBack.class, back -> {
                    assertThat(back.atOnce()).isTrue();
                    assertThat(back.reason()).contains("15 of 20 failed, of the control's 0 of 20");
                    assertThat(back.evidence())
                            .containsEntry("canary.errors", 15.0)
                            .containsKey("errors.anyTimeP");
                });
    }

    @Test
    void rollsBackACanaryThatLostItsTrafficToTheBreakersOfInference() {
        assertThat(judged(arm(5, 5, 20, .9), GOOD))
                .isInstanceOfSatisfying(
                        Verdict.RollBack.class,
                        back -> assertThat(back.atOnce()).isTrue());
    }

    @Test
    void asksAPersonWhenOneSubjectAloneFails() {
        var oneCamera =
                Observations.many(20, n -> new Observation(START.plusSeconds(n), "p" + n, "camera", null, 0, 20, .5));
        assertThat(judged(oneCamera, arm(20, 0, 20, .9))).isInstanceOf(Verdict.NeedsPerson.class);
    }

    @Test
    void doesNotBlameTheCanaryForFailuresOfBoth() {
        assertThat(judged(arm(200, 20, 20, .9), arm(200, 20, 20, .9))).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void fourFailuresAreNoBurst() {
        assertThat(judged(arm(4, 4, 20, .9), GOOD)).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void advisesARollBackOnMoreFailuresWithoutTrippingTheBreaker() {
        assertThat(judged(arm(200, 9, 20, .9), arm(200, 0, 20, .9)))
                .isInstanceOfSatisfying(
                        Verdict.RollBack.class,
                        back -> assertThat(back.atOnce()).isFalse());
    }

    @Test
    void rollsBackWhatIsSlowerAlsoWhenTheSlowOnesAreTheMajority() {
        assertThat(judged(arm(200, 0, 40, .9), GOOD).reason()).contains("2.00 times the control's");
        var mostlySlow = Observations.many(200, n -> Observations.answer(n, "grizzly", .9, n % 10 < 7 ? 100 : 1, .5));
        assertThat(judged(mostlySlow, arm(200, 0, 1, .9))).isInstanceOf(Verdict.RollBack.class);
    }

    @Test
    void asksAPersonWhenItIsLessSure() {
        assertThat(judged(arm(200, 0, 20, .7), arm(200, 0, 20, .9))).isInstanceOf(Verdict.NeedsPerson.class);
        var spread = Observations.many(200, n -> Observations.answer(n, "grizzly", .6 + n % 10 / 100.0, 20, .5));
        var sure = Observations.many(200, n -> Observations.answer(n, "grizzly", .9 + n % 10 / 100.0, 20, .5));
        assertThat(judged(spread, sure)).isInstanceOf(Verdict.NeedsPerson.class);
    }

    @Test
    void concludesNothingFromUnevenArms() {
        assertThat(judged(arm(100, 0, 20, .9), arm(300, 0, 20, .9)))
                .isInstanceOfSatisfying(
                        Verdict.Hold.class, hold -> assertThat(hold.reason()).contains("assignment is broken"));
    }

    @Test
    void holdsStaleAndEarlyOnes() {
        assertThat(judge(GOOD, GOOD, START, NOW.plusSeconds(3600)).reason()).contains("no fresh data");
        assertThat(judge(GOOD, GOOD, NOW.minusSeconds(10), NOW).reason()).contains("too early");
    }

    @Test
    void holdsUntilHarmIsRuledOut() {
        assertThat(judged(arm(100, 3, 20, .9), arm(100, 2, 20, .9)).reason()).startsWith("not yet shown");
    }

    private static Verdict judged(List<Observation> canary, List<Observation> control) {
        return judge(canary, control, START, NOW);
    }

    private static Verdict judge(List<Observation> canary, List<Observation> control, Instant since, Instant now) {
        return new CanaryJudge(Configs.defaults(JudgeConfig.class))
                .judge(new Arm(canary), new Arm(control), since, now);
    }
}

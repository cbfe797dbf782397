package io.drivetrain.monitor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.monitor.judge.Judge.Arm;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Arm GOOD = new Arm(200, 0, 20);

    @Test
    void holdsWithoutEnoughData() {
        assertThat(Judge.canary(new Arm(0, 0, 0), new Arm(0, 0, 0), 100)).isInstanceOf(Verdict.Hold.class);
        assertThat(Judge.canary(GOOD, new Arm(99, 0, 20), 100)).isInstanceOf(Verdict.Hold.class);
        assertThat(Judge.shadow(new Arm(99, 0, 20), 100)).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void advancesWhatIsNoWorse() {
        assertThat(Judge.canary(GOOD, GOOD, 100)).isInstanceOf(Verdict.Advance.class);
    }

    @Test
    void rollsBackOnABurstOfErrorsBeforeThereIsMuchData() {
        assertThat(Judge.canary(new Arm(20, 15, 20), new Arm(20, 0, 20), 100)).isInstanceOf(Verdict.RollBack.class);
    }

    @Test
    void doesNotBlameTheCanaryForErrorsOfBoth() {
        assertThat(Judge.canary(new Arm(200, 20, 20), new Arm(200, 20, 20), 100))
                .isNotInstanceOf(Verdict.RollBack.class);
    }

    @Test
    void asksAPersonWhenTheArmsAreUneven() {
        assertThat(Judge.canary(new Arm(100, 0, 20), new Arm(900, 0, 20), 100)).isInstanceOf(Verdict.NeedsPerson.class);
    }

    @Test
    void asksAPersonWhenTheCanaryIsMuchSlower() {
        assertThat(Judge.canary(new Arm(200, 0, 50), GOOD, 100)).isInstanceOf(Verdict.NeedsPerson.class);
    }
}

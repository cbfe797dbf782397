package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostPaceTest {

    private static final long MS = 1_000_000;

    private final AtomicLong now = new AtomicLong(5);

    @Test
    void turnsAtOneHostComeEvenlyAndThoseAtAnotherAtOnce() {
        var pace = new HostPace(20, now::get);
        assertThat(pace.untilTurn("a")).isZero();
        assertThat(pace.untilTurn("a")).isEqualTo(50 * MS);
        assertThat(pace.untilTurn("a")).isEqualTo(100 * MS);
        assertThat(pace.untilTurn("b")).isZero();
    }

    @Test
    void whoWaitedLongEnoughNeedNotWaitAgainAndSavesNothingUp() {
        var pace = new HostPace(20, now::get);
        pace.untilTurn("a");
        now.addAndGet(1000 * MS);
        assertThat(pace.untilTurn("a")).isZero();
        assertThat(pace.untilTurn("a")).isEqualTo(50 * MS);
    }

    @Test
    void withoutABoundNobodyWaits() {
        var pace = new HostPace(0, now::get);
        assertThat(pace.untilTurn("a")).isZero();
        assertThat(pace.untilTurn("a")).isZero();
    }
}

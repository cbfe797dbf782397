package io.drivetrain.local.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace();

    @Test
    void storedAndMissedPicturesMakeTheRateAndTheRestTheTimeLeft() {
        pace.see(seen(10, 0), 5 * SECOND);
        assertThat(pace.words()).isEmpty();
        pace.see(seen(25, 5), 7 * SECOND);
        assertThat(pace.words()).isEqualTo("10.0/s, 17 s left");
    }

    @Test
    void onlyTheLastMomentsCount() {
        for (int i = 0; i <= 100; i++) {
            pace.see(seen(i < 50 ? i : 50, 0), i * SECOND);
        }
        assertThat(pace.words()).isEmpty();
    }

    @Test
    void longTimesAreSaidInHoursAndMinutes() {
        assertThat(Pace.duration(59)).isEqualTo("59 s");
        assertThat(Pace.duration(61)).isEqualTo("1 min 1 s");
        assertThat(Pace.duration(3700)).isEqualTo("1 h 1 min");
    }

    private static GatheringProgressed seen(int stored, int missed) {
        return new GatheringProgressed(
                "g",
                "bears",
                State.RUNNING,
                200,
                stored,
                0,
                Map.of("timeout", missed),
                Map.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}

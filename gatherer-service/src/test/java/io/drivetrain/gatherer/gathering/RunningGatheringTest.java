package io.drivetrain.gatherer.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.GatheringProgressed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningGatheringTest {

    private static final long MS = 1_000_000;
    private final Tally tally = new Tally(Samples.request("g"), List.of("black"), Instant.EPOCH);
    private final RunningGathering running =
            new RunningGathering(tally, Thread.ofVirtual().unstarted(() -> {}));
    private final List<GatheringProgressed> told = new ArrayList<>();

    @Test
    void itIsToldAtOnceThatWorkHasBegun() {
        tell(0);
        assertThat(told).hasSize(1);
    }

    @Test
    void changesAreToldOnceASecond() {
        tell(0);
        for (int ms = 100; ms <= 3000; ms += 100) {
            tally.found();
            tell(ms);
        }
        assertThat(told).extracting(GatheringProgressed::wanted).containsExactly(0, 10, 20, 30);
    }

    @Test
    void withoutChangesThereIsAHeartbeat() {
        for (int ms = 0; ms <= 6000; ms += 100) {
            tell(ms);
        }
        assertThat(told).hasSize(4);
    }

    @Test
    void nothingIsToldOnceTheEndIsSaid() {
        running.beginEnding();
        tell(0);
        running.interrupt();
        assertThat(told).isEmpty();
    }

    private void tell(long ms) {
        running.tell(Duration.ofSeconds(1), Duration.ofSeconds(2), ms * MS, told::add);
    }
}

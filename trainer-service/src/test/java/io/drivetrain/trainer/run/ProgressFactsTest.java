package io.drivetrain.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressFactsTest {

    private static final Epoch ROW = new Epoch(0, true, 1, 1, .5, 10, 0);

    private final List<TrainingProgressed> said = new ArrayList<>();
    private final Hand clock = new Hand();
    private final ProgressFacts facts =
            new ProgressFacts(Samples.request("r1"), said::add, clock, Duration.ofSeconds(1), Duration.ofSeconds(20));

    @Test
    void saysStepsNoMoreOftenThanAllowed() {
        facts.entered(State.TRAINING);
        for (int step = 1; step <= 100; step++) {
            clock.forward(Duration.ofMillis(100));
            facts.stepped(step, 100, 1);
        }

        assertThat(said).hasSize(1 + 10);
    }

    @Test
    void saysEachEpochAtOnceWithTheWholeTable() {
        facts.entered(State.TRAINING);
        facts.epoch(ROW);
        facts.epoch(ROW);

        assertThat(said).extracting(p -> p.epochs().size()).containsExactly(0, 1, 2);
    }

    @Test
    void givesASignOfLifeWhenNothingHappens() {
        facts.entered(State.PREPARING);
        for (int second = 0; second < 40; second++) {
            clock.forward(Duration.ofSeconds(1));
            facts.tick();
        }

        assertThat(said).hasSize(1 + 2);
    }

    @Test
    void forgetsTheTableOfAnEarlierWorker() {
        facts.started("cpu");
        facts.epoch(ROW);
        facts.started("cpu");

        assertThat(said.getLast().epochs()).isEmpty();
    }

    @Test
    void endsWithTheTableAndTheReason() {
        facts.epoch(ROW);

        var end = facts.ended(State.FAILED, "the loss became NaN");

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.failure()).isEqualTo("the loss became NaN");
        assertThat(end.epochs()).containsExactly(ROW);
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

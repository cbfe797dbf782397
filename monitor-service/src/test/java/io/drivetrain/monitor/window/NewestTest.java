package io.drivetrain.monitor.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.monitor.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NewestTest {

    @Property(tries = 200)
    void whatIsKeptDoesNotDependOnTheOrderOfArrival(
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(min = 1, max = 20) int capacity,
            @ForAll long seed) {
        var observations = new ArrayList<>(Observations.many(count, Observations::failure));
        var inOrder = kept(observations, capacity);
        Collections.shuffle(observations, new Random(seed));
        var shuffled = kept(observations, capacity);
        assertThat(shuffled.all()).isEqualTo(inOrder.all());
        assertThat(shuffled.forgottenTo()).isEqualTo(inOrder.forgottenTo());
    }

    @Test
    void whatComesTwiceCountsOnce() {
        var newest = new Newest(10);
        assertThat(newest.add(Observations.failure(1))).isTrue();
        assertThat(newest.add(Observations.failure(1))).isFalse();
        assertThat(newest.all()).hasSize(1);
    }

    @Test
    void saysFromWhenOnItIsComplete() {
        var newest = new Newest(2);
        assertThat(newest.forgottenTo()).isEqualTo(Instant.MIN);
        for (int n = 0; n < 3; n++) {
            newest.add(Observations.failure(n));
        }
        assertThat(newest.forgottenTo()).isEqualTo(Observations.START);
    }

    private static Newest kept(List<Observation> observations, int capacity) {
        var newest = new Newest(capacity);
        observations.forEach(newest::add);
        return newest;
    }
}

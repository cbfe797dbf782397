package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Backoff backoff = new Backoff();

    @Test
    void doublesUpToABound() {
        assertThat(backoff.afterEnd(SHORT)).isEqualTo(Backoff.FIRST);
        assertThat(backoff.afterEnd(SHORT)).isEqualTo(Backoff.FIRST.multipliedBy(2));
        for (int i = 0; i < 100; i++) {
            backoff.afterEnd(SHORT);
        }
        assertThat(backoff.afterEnd(SHORT)).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void callsItALoopAfterThreeShortLives() {
        backoff.afterEnd(SHORT);
        backoff.afterEnd(SHORT);
        assertThat(backoff.looping()).isFalse();
        backoff.afterEnd(SHORT);
        assertThat(backoff.looping()).isTrue();
    }

    @Test
    void forgivesAfterALongLife() {
        backoff.afterEnd(SHORT);
        backoff.afterEnd(SHORT);
        assertThat(backoff.afterEnd(Backoff.FORGIVEN_AFTER)).isEqualTo(Backoff.FIRST);
        assertThat(backoff.looping()).isFalse();
    }
}

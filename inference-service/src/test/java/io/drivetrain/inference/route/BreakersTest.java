package io.drivetrain.inference.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private static final Attempt FIRST = new Attempt("bears", 2, "seed-1");
    private static final Attempt SECOND = new Attempt("bears", 2, "seed-2");
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final Breakers breakers = new Breakers(3, Duration.ofSeconds(30));

    @Test
    void opensOnABurstAndTellsOnce() {
        assertThat(breakers.failed(FIRST, 0)).isFalse();
        assertThat(breakers.failed(FIRST, 1)).isFalse();
        assertThat(breakers.open(FIRST)).isFalse();
        assertThat(breakers.failed(FIRST, 2)).isTrue();
        assertThat(breakers.failed(FIRST, 3)).isFalse();
        assertThat(breakers.open(FIRST)).isTrue();
    }

    @Test
    void staysShutWhenFailuresAreFarApart() {
        for (int i = 0; i < 20; i++) {
            breakers.failed(FIRST, i * 16 * SECOND_NANOS);
        }
        assertThat(breakers.open(FIRST)).isFalse();
    }

    @Test
    void staysOpenHoweverQuietItGets() {
        open(FIRST);

        breakers.failed(FIRST, 3600 * SECOND_NANOS);

        assertThat(breakers.open(FIRST)).isTrue();
    }

    @Test
    void aNewAttemptStartsAfresh() {
        open(FIRST);

        breakers.keepOnly("bears", SECOND);

        assertThat(breakers.open(SECOND)).isFalse();
        assertThat(breakers.open(FIRST)).isFalse();
    }

    private void open(Attempt attempt) {
        for (int i = 0; i < 3; i++) {
            breakers.failed(attempt, i);
        }
    }
}

package io.drivetrain.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.platform.object.InMemoryObjectStore;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final InMemoryObjectStore objects = new InMemoryObjectStore();
    private final Attempts mine = new Attempts(objects, "one", Clock.systemUTC());
    private final Attempts others = new Attempts(objects, "two", Clock.systemUTC());

    @Test
    void givesARunToOneTrainerOnly() {
        assertThat(mine.claim("r1", 1)).isPresent();
        assertThat(others.claim("r1", 1)).isEmpty();
        assertThat(others.latest("r1")).get().satisfies(latest -> {
            assertThat(latest.number()).isEqualTo(1);
            assertThat(others.mine(latest)).isFalse();
            assertThat(mine.mine(latest)).isTrue();
        });
    }

    @Test
    void isLostWhenSomebodyTakesOver() {
        Attempt first = mine.claim("r1", 1).orElseThrow();
        assertThat(mine.holds("r1", first)).isTrue();

        others.claim("r1", 2);

        assertThat(mine.holds("r1", first)).isFalse();
    }
}

package io.drivetrain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Patience SHORT =
            new Patience("the end", Duration.ofMillis(60), Duration.ofMillis(400), Duration.ofMillis(2));

    @Test
    void aServiceThatIsAwayIsAskedAgain() throws InterruptedException {
        var looks = new AtomicInteger();
        String found = SHORT.until(seen -> {
            if (looks.incrementAndGet() < 4) {
                throw new Unreachable("GET /x got no answer");
            }
            return Optional.of("there");
        });
        assertThat(found).isEqualTo("there");
    }

    @Test
    void givesUpWhenNothingMovesAndSaysWhatWasSeen() {
        assertThatThrownBy(() -> SHORT.until(seen -> {
                    seen.is("step 3 of 9");
                    return Optional.empty();
                }))
                .isInstanceOf(ActFailed.class)
                .hasMessageContaining("the end")
                .hasMessageContaining("step 3 of 9");
    }

    @Test
    void whatMovesIsWaitedForUntilTheWholeTimeIsOver() {
        var step = new AtomicInteger();
        assertThatThrownBy(() -> SHORT.until(seen -> {
                    seen.is("step " + step.incrementAndGet());
                    return Optional.empty();
                }))
                .isInstanceOf(ActFailed.class)
                .hasMessageContaining("waited 0 s for the end");
    }

    @Test
    void aRequestWhoseAnswerWasLostIsNotMadeTwice() throws InterruptedException {
        var asked = new AtomicInteger();
        String run = SHORT.once(
                () -> {
                    asked.incrementAndGet();
                    throw new Unreachable("the connection broke");
                },
                seen -> Optional.of("run-1"));
        assertThat(run).isEqualTo("run-1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRequestThatWasNotHeardIsMadeAgain() throws InterruptedException {
        var asked = new AtomicInteger();
        String run = SHORT.once(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new Unreachable("the connection broke");
                    }
                    return "run-2";
                },
                seen -> Optional.empty());
        assertThat(run).isEqualTo("run-2");
    }
}

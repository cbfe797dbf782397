package io.drivetrain.verifier.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.platform.rest.Problem;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(1, Duration.ZERO);

    @Test
    void oneMoreThanThereArePlacesIsAskedToComeAgain() throws IOException {
        turnstile.look();
        turnstile.pass(() -> {
            assertThatThrownBy(turnstile::look)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(429));
            assertThatThrownBy(() -> turnstile.pass(() -> {})).isInstanceOf(Problem.class);
        });
        assertThatCode(turnstile::look).doesNotThrowAnyException();
    }

    @Test
    void aFailedExportLeavesItsPlace() {
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new IOException("the reader went away");
                }))
                .isInstanceOf(IOException.class);
        assertThatCode(turnstile::look).doesNotThrowAnyException();
    }
}

package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void secondsAndDatesAreUnderstood() {
        assertThat(RetryAfter.read("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Wed, 25 Nov 2026 10:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Wed, 25 Nov 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void anythingElseIsNoPause() {
        assertThat(RetryAfter.read(null, NOW)).isEmpty();
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("-5", NOW)).isEmpty();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isEmpty();
    }
}

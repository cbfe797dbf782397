package io.drivetrain.trainer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.platform.object.InMemoryObjectStore;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionClaimsTest {

    private final VersionClaims claims = new VersionClaims(new InMemoryObjectStore());

    @Test
    void countsUp() {
        assertThat(claims.claim("bears", "r1", Set.of(), Instant.EPOCH)).isEqualTo(1);
        assertThat(claims.claim("bears", "r2", Set.of(), Instant.EPOCH)).isEqualTo(2);
        assertThat(claims.claim("cats", "r3", Set.of(), Instant.EPOCH)).isEqualTo(1);
    }

    @Test
    void givesARunItsOwnNumberAgain() {
        claims.claim("bears", "r1", Set.of(), Instant.EPOCH);
        claims.claim("bears", "r2", Set.of(), Instant.EPOCH);

        assertThat(claims.claim("bears", "r1", Set.of(), Instant.EPOCH)).isEqualTo(1);
    }

    @Test
    void passesOverNumbersKnownToBeTaken() {
        assertThat(claims.claim("bears", "r9", Set.of(1, 2, 3), Instant.EPOCH)).isEqualTo(4);
    }
}

package io.drivetrain.platform.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.ObjectKeys;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionClaimsTest {

    private final VersionClaims claims = new VersionClaims(new InMemoryObjectStore(), ObjectKeys::modelClaim);

    @Test
    void countsUp() {
        assertThat(claims.claim("bears", "r1", Set.of())).isEqualTo(1);
        assertThat(claims.claim("bears", "r2", Set.of())).isEqualTo(2);
        assertThat(claims.claim("cats", "r3", Set.of())).isEqualTo(1);
    }

    @Test
    void givesAnOwnerItsOwnNumberAgain() {
        claims.claim("bears", "r1", Set.of());
        claims.claim("bears", "r2", Set.of());

        assertThat(claims.claim("bears", "r1", Set.of())).isEqualTo(1);
    }

    @Test
    void passesOverNumbersKnownToBeTaken() {
        assertThat(claims.claim("bears", "r9", Set.of(1, 2, 3))).isEqualTo(4);
    }
}

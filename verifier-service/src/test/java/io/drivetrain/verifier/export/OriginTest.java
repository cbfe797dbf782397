package io.drivetrain.verifier.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final URI BASE = URI.create("http://127.0.0.1:8082/");

    @Test
    void isWhereTheProxyWasReached() {
        assertThat(origin(Map.of("X-Forwarded-Host", "localhost:8080"))).isEqualTo("http://localhost:8080");
        assertThat(origin(Map.of("X-Forwarded-Host", "a.example", "X-Forwarded-Proto", "https")))
                .isEqualTo("https://a.example");
    }

    @Test
    void isTheServiceItselfWithoutAProxyOrWithAHostThatIsNone() {
        assertThat(origin(Map.of())).isEqualTo("http://127.0.0.1:8082");
        assertThat(origin(Map.of("X-Forwarded-Host", "a/../\"<b>"))).isEqualTo("http://127.0.0.1:8082");
    }

    private static String origin(Map<String, String> headers) {
        return Origin.of(BASE, headers::get);
    }
}

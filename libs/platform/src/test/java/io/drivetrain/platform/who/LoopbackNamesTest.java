package io.drivetrain.platform.who;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "https://[::1]:8443"})
    void knowsThisMachine(String origin) {
        assertThat(LoopbackNames.isLoopbackOrigin(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "", "http://localhost.evil.example", "http://127.0.0.1.evil.example", "file:///etc", "%%"
            })
    void takesNothingElseForIt(String origin) {
        assertThat(LoopbackNames.isLoopbackOrigin(origin)).isFalse();
    }
}

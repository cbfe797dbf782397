package io.drivetrain.local.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/gather/, GATHERER",
        "/gather/api/v1/classifiers, GATHERER",
        "/verify/page.js, VERIFIER",
        "/train/api/v1/runs/1/events, TRAINER",
        "/predict/, INFERENCE",
        "/v2, INFERENCE",
        "/v2/models/bears/infer, INFERENCE",
        "/monitor/, MONITOR"
    })
    void leadToTheServiceOfTheRoot(String path, Service service) {
        assertThat(Routes.of(path)).isEqualTo(new Routes.Target.To(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console/console.js", "/favicon.ico"})
    void leadToWhicheverServiceAnswersForWhatAllCarry(String path) {
        assertThat(Routes.of(path)).isEqualTo(new Routes.Target.Anyone());
    }

    @Test
    void giveARootItsSlash() {
        assertThat(Routes.of("/gather")).isEqualTo(new Routes.Target.Slash("/gather/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/gatherers/", "/v2x", "/console", "//gather/", "/../gather/"})
    void leadNowhereElse(String path) {
        assertThat(Routes.of(path)).isEqualTo(new Routes.Target.Nowhere());
    }
}

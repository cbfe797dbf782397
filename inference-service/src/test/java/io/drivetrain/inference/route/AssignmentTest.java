package io.drivetrain.inference.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    @ParameterizedTest
    @CsvSource({"seed,a,.0505", "seed,b,.2696", "foo,ab,.2575", "foo,def,.2019"})
    void agreesWithThePublishedVectors(String seed, String unit, double place) {
        assertThat(Assignment.place(seed, unit)).isEqualTo(place);
    }
}

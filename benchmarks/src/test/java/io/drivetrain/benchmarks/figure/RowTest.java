package io.drivetrain.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void comparesRoundByRound() {
        // the machine was half as fast in the second round, for both
        var row = Row.against("decode", "pictures/s", new double[] {200, 100}, "other", new double[] {100, 50});

        assertThat(row.ratio()).isEqualTo(2);
        assertThat(row.spread()).isZero();
        assertThat(row.value()).isEqualTo(150);
        assertThat(row.against()).isEqualTo("other: 75.0 pictures/s");
    }

    @Test
    void refusesAPeerOfOtherRounds() {
        assertThatThrownBy(() -> Row.against("decode", "s", new double[] {1, 2}, "other", new double[] {1}))
                .hasMessageContaining("'decode' has 2 rounds, its peer 'other' has 1");
    }

    @Test
    void hasNoSpreadAfterOneRound() {
        var row = Row.limit("start", "s", new double[] {7.5}, 15);

        assertThat(row.ratio()).isEqualTo(.5);
        assertThat(row.spread()).isNull();
    }

    @Test
    void isWrittenWithoutWhatItDoesNotHave() {
        var json = Json.read(Json.write(Row.alone("decode", "ms", new double[] {3})), JsonNode.class);

        assertThat(json.fieldNames()).toIterable().containsExactly("measure", "value", "unit", "against");
    }
}

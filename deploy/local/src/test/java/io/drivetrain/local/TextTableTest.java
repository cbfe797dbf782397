package io.drivetrain.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsItsColumns() {
        var table = new TextTable("part", "state");
        table.row("verifier", "ready");

        assertThat(table).hasToString("  part      state\n  verifier  ready\n");
    }
}

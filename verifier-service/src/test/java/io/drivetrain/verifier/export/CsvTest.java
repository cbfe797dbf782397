package io.drivetrain.verifier.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void cellsAreQuotedAndFormulasAreTexts() {
        assertThat(Csv.row("a", null, "say \"hi\", you", "=HYPERLINK(1)", "-2"))
                .isEqualTo("\"a\",,\"say \"\"hi\"\", you\",\"'=HYPERLINK(1)\",\"'-2\"\r\n");
    }
}

package io.drivetrain.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        var writer = new PrintWriter(said, true);
        return Main.commandLine().setOut(writer).setErr(writer).execute(arguments);
    }

    @Test
    void listsWhatCanBeMeasured() {
        assertThat(run()).isZero();
        assertThat(said.toString().lines().map(line -> line.strip().split(" ")[0]))
                .containsExactly(
                        "decode",
                        "serve",
                        "start",
                        "loop",
                        "label-errors",
                        "screen",
                        "near-duplicates",
                        "catalogue",
                        "gather");
    }

    @Test
    void namesWhatThereIsInsteadOfAnUnknownOne() {
        assertThat(run("cook")).isEqualTo(2);
        assertThat(said).asString().contains("no benchmark 'cook', only decode, serve, start, loop, label-errors");
    }

    @Test
    void refusesToMeasureNoRounds() {
        assertThat(run("decode", "--rounds", "0")).isEqualTo(1);
        assertThat(said).asString().contains("1 round or more, got 0");
    }
}

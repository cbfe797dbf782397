package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLogTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheLatestWithinItsBound() throws Exception {
        var file = folder.resolve("trainer.log");
        var log = new OutputLog(file, 1000);

        log.copy(lines(500));

        assertThat(Files.size(file)).isBetween(1L, 1010L);
        assertThat(Files.size(folder.resolve("trainer.log.1"))).isBetween(1000L, 1010L);
        assertThat(Files.readString(file)).endsWith("line 499\n");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void appendsAfterARestart() throws Exception {
        var file = folder.resolve("trainer.log");

        new OutputLog(file, 1000).copy(lines(1));
        new OutputLog(file, 1000).copy(lines(1));

        assertThat(file).hasContent("line 0\nline 0");
    }

    @Test
    void hasTheLastLinesAtHand() {
        var log = new OutputLog(folder.resolve("trainer.log"), 1 << 20);

        log.copy(lines(100));

        assertThat(log.last()).hasSize(30).last().isEqualTo("line 99");
    }

    private static ByteArrayInputStream lines(int count) {
        var text = IntStream.range(0, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

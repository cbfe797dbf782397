package io.drivetrain.inference.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path folder;

    @Test
    void givesLinesBackInOrderAndShrinksWhenEmpty() throws IOException {
        try (var spool = Spool.open(folder, 1000)) {
            add(spool, "one", "two", "three");

            assertThat(texts(spool, 2)).containsExactly("one", "two");
            spool.confirm(spool.peek(2).getLast().next());
            assertThat(texts(spool, 9)).containsExactly("three");
            spool.confirm(spool.peek(1).getLast().next());

            assertThat(spool.isEmpty()).isTrue();
            assertThat(Files.size(folder.resolve("spool.jsonl"))).isZero();
        }
    }

    @Test
    void remembersAcrossARestartWhatWasConfirmed() throws IOException {
        try (var spool = Spool.open(folder, 1000)) {
            add(spool, "one", "two", "three");
            spool.confirm(spool.peek(1).getFirst().next());
        }
        try (var spool = Spool.open(folder, 1000)) {
            assertThat(texts(spool, 9)).containsExactly("two", "three");
            add(spool, "four");
            assertThat(texts(spool, 9)).containsExactly("two", "three", "four");
        }
    }

    @Test
    void dropsALineThatACrashCutOff() throws IOException {
        try (var spool = Spool.open(folder, 1000)) {
            add(spool, "one");
        }
        Files.writeString(folder.resolve("spool.jsonl"), "{\"half", StandardOpenOption.APPEND);

        try (var spool = Spool.open(folder, 1000)) {
            add(spool, "two");
            assertThat(texts(spool, 9)).containsExactly("one", "two");
        }
    }

    @Test
    void keepsNoMoreThanItMay() throws IOException {
        try (var spool = Spool.open(folder, 10)) {
            assertThat(spool.add("12345678".getBytes(UTF_8))).isTrue();
            assertThat(spool.add("1".getBytes(UTF_8))).isFalse();
            assertThat(texts(spool, 9)).containsExactly("12345678");
        }
    }

    private static void add(Spool spool, String... lines) throws IOException {
        for (var line : lines) {
            assertThat(spool.add(line.getBytes(UTF_8))).isTrue();
        }
    }

    private static List<String> texts(Spool spool, int max) throws IOException {
        return spool.peek(max).stream()
                .map(line -> new String(line.json(), UTF_8))
                .toList();
    }
}

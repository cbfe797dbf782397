package io.drivetrain.local.demo;

import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the demo found out. Each finding has a key and a value for machines, and a title and words for people; the order is
 * that of the story.
 */
final class Report {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** For machines only. */
    synchronized void put(String key, Object value) {
        values.put(key, value);
    }

    synchronized void put(String key, Object value, String title, String words) {
        values.put(key, value);
        rows.put(title, words);
    }

    /** The final table. */
    synchronized String table() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        var table = new StringBuilder();
        rows.forEach((title, words) -> table.append("  ")
                .append(title)
                .repeat(' ', width - title.length() + 3)
                .append(words)
                .append(System.lineSeparator()));
        return table.toString();
    }

    synchronized Map<String, Object> values() {
        return Map.copyOf(values);
    }

    void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            synchronized (this) {
                Files.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report " + file + " cannot be written", e);
        }
    }
}

package io.drivetrain.verifier.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of Markdown. Texts given to it stay texts: no markup, no line breaks, bounded. */
final class Markdown {

    private static final int LONGEST_LIST = 20;
    private static final int LONGEST_TEXT = 200;

    private final StringBuilder text = new StringBuilder();

    Markdown title(String title) {
        text.append("# ").append(title).append('\n');
        return this;
    }

    Markdown section(String title) {
        text.append("\n## ").append(title).append('\n');
        return this;
    }

    /** A sentence of ours; what comes from elsewhere goes through {@link #safe} before. */
    Markdown say(String sentence) {
        text.append('\n').append(sentence).append('\n');
        return this;
    }

    Markdown list(List<String> sentences) {
        text.append('\n');
        sentences.forEach(each -> text.append("- ").append(each).append('\n'));
        return this;
    }

    /** The first column is text, the others are numbers. */
    Markdown head(String... columns) {
        text.append('\n');
        line(Arrays.asList(columns));
        line(Arrays.stream(columns)
                .map(column -> column.equals(columns[0]) ? "---" : "---:")
                .toList());
        return this;
    }

    Markdown row(String first, Object... others) {
        text.append("| ").append(safe(first));
        Arrays.stream(others).forEach(other -> text.append(" | ").append(safe(other.toString())));
        text.append(" |\n");
        return this;
    }

    /** Counts, the largest first; a long list ends in the sum of the others. */
    Markdown counts(String title, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return this;
        }
        section(title).head("", "pictures");
        var largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        largest.stream().limit(LONGEST_LIST).forEach(entry -> row(entry.getKey(), entry.getValue()));
        int rest = largest.stream()
                .skip(LONGEST_LIST)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return rest > 0 ? row("others", rest) : this;
    }

    static String safe(@Nullable String any) {
        var plain = (any == null ? "" : any)
                .replaceAll("[\\p{Cntrl}|`<>\\[\\]*_#!\\\\]", " ")
                .strip();
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) + "…" : plain;
    }

    /** Names with commas between them; a long list says how many more there are. */
    static String names(List<String> names) {
        var shown = names.stream().limit(LONGEST_LIST).map(Markdown::safe).collect(Collectors.joining(", "));
        return names.size() > LONGEST_LIST ? shown + " and " + (names.size() - LONGEST_LIST) + " more" : shown;
    }

    private void line(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

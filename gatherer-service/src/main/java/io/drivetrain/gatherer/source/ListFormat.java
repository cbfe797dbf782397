package io.drivetrain.gatherer.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVParser;

/** Tells what kind of list a file is by its first line, and opens it. */
final class ListFormat {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private ListFormat() {}

    /** @throws SourceException if it is no list; {@code named} says which */
    static ListLines open(Path file, String named) throws IOException, SourceException {
        String first = first(file);
        if (first.indexOf(0) >= 0) {
            throw new SourceException(named + " is no text in UTF-8, nor in UTF-16 with a byte order mark");
        }
        if (first.isEmpty()) {
            throw new SourceException(named + " is empty");
        }
        if (first.startsWith("[")) {
            throw new SourceException(named + " is a JSON array; it takes one object a line");
        }
        if (first.startsWith("{")) {
            return new PlainLines(ListText.open(file), true);
        }
        for (char delimiter : DELIMITERS) {
            if (namesUrl(first, delimiter)) {
                return new CsvLines(ListText.open(file), delimiter);
            }
        }
        boolean address = first.toLowerCase(Locale.ROOT).startsWith("http");
        if (!address && first.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t')) {
            throw new SourceException(named + " has no column 'url' in its first line");
        }
        return new PlainLines(ListText.open(file), false);
    }

    private static String first(Path file) throws IOException, SourceException {
        try (var lines = new BufferedReader(ListText.open(file))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String said = line.strip();
                if (!said.isEmpty() && !said.startsWith("#")) {
                    return said;
                }
            }
            return "";
        }
    }

    private static boolean namesUrl(String first, char delimiter) {
        try (var parser = CSVParser.parse(first, CsvLines.format(delimiter))) {
            return CsvLines.names(parser.iterator().next()).contains(ListLines.URL);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}

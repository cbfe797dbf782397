package io.drivetrain.gatherer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A list whose first line names its columns (RFC 4180, with commas, semicolons or tabs). */
final class CsvLines implements ListLines {

    private final ListText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private boolean broken;

    CsvLines(ListText text, char delimiter) throws IOException {
        this.text = text;
        this.parser =
                CSVParser.builder().setReader(text).setFormat(format(delimiter)).get();
        this.records = parser.iterator();
        this.columns = names(records.next());
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    static List<String> names(CSVRecord header) {
        return header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public @Nullable ListLine next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            if (!records.hasNext()) {
                return null;
            }
            ListLine line = line(records.next(), parser.getCurrentLineNumber());
            text.lineDone();
            return line;
        } catch (UncheckedIOException | IllegalStateException e) {
            // where a quote that was never closed ends, nobody can tell
            broken = true;
            return new ListLine.Bad(
                    parser.getCurrentLineNumber(),
                    "its quotes are broken, or it is too long; what follows is not read");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private ListLine line(CSVRecord record, long number) {
        if (record.size() > columns.size()) {
            return new ListLine.Bad(
                    number, "it has " + record.size() + " columns, the first line has " + columns.size());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String value = record.get(i).strip();
            if (!value.isEmpty() && !columns.get(i).isEmpty()) {
                values.putIfAbsent(columns.get(i), value);
            }
        }
        return new ListLine.Entry(number, values);
    }
}

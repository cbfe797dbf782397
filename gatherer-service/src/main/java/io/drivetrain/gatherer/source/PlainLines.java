package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list with one entry a line: an address, or a JSON object. Empty lines and those that start with # say nothing. */
final class PlainLines implements ListLines {

    private final ListText text;
    private final BufferedReader lines;
    private final boolean json;
    private long number;

    PlainLines(ListText text, boolean json) {
        this.text = text;
        this.lines = new BufferedReader(text);
        this.json = json;
    }

    @Override
    public @Nullable ListLine next() throws IOException {
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                return null;
            }
            text.lineDone();
            number++;
            String said = line.strip();
            if (!said.isEmpty() && !said.startsWith("#")) {
                return json ? object(said) : new ListLine.Entry(number, Map.of(URL, said));
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private ListLine object(String said) {
        JsonNode node;
        try {
            node = Json.mapper().readTree(said);
        } catch (JsonProcessingException e) {
            return new ListLine.Bad(number, "it is no JSON");
        }
        if (node == null || !node.isObject()) {
            return new ListLine.Bad(number, "it is no JSON object");
        }
        var columns = new HashMap<String, String>();
        node.properties().forEach(field -> put(columns, field.getKey(), field.getValue()));
        return new ListLine.Entry(number, columns);
    }

    /** What is in an object within says something of the picture as well. */
    private static void put(Map<String, String> columns, String name, JsonNode value) {
        if (name.equals("attributes") && value.isObject()) {
            value.properties().forEach(inner -> put(columns, inner.getKey(), inner.getValue()));
        } else if (!value.isNull()) {
            String said = value.isValueNode() ? value.asText() : value.toString();
            if (!said.isBlank()) {
                columns.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), said.strip());
            }
        }
    }
}

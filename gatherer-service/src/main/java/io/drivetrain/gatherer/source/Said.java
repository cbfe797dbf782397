package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a search says of a picture, made plain and bounded. */
final class Said {

    private static final int MAX_TEXT = 8192;
    private static final int MAX_ATTRIBUTE = 1000;

    private final Map<String, String> attributes = new LinkedHashMap<>();

    /** The text of a field; null if it is absent, empty, no text or too long to be meant. */
    static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() || value.length() > MAX_TEXT ? null : value.strip();
    }

    /** As {@link #text}, without the markup it is written in. */
    static @Nullable String plain(JsonNode node, String field) {
        String html = text(node, field);
        if (html == null) {
            return null;
        }
        String plain = Jsoup.parse(html).text().strip();
        return plain.isEmpty() ? null : plain;
    }

    Said with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(name, value.length() <= MAX_ATTRIBUTE ? value : value.substring(0, MAX_ATTRIBUTE) + "…");
        }
        return this;
    }

    Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }
}

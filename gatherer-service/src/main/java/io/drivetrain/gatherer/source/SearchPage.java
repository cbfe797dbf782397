package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of results of an image search.
 *
 * @param nextOffset where the next page starts; 0 if there is none
 */
record SearchPage(List<Result> results, int nextOffset) {

    private static final int MAX_TEXT = 8192;

    /** One picture; whatever the service leaves out, or says in another type, is absent. */
    record Result(
            String contentUrl,
            @Nullable String page,
            @Nullable String licence,
            @Nullable String title) {}

    /** Reads the wire format; empty if {@code json} is something else. */
    static Optional<SearchPage> read(byte[] json) throws IOException {
        JsonNode answer;
        try {
            answer = Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (answer == null || !answer.path("value").isArray()) {
            return Optional.empty();
        }
        var results = new ArrayList<Result>();
        for (JsonNode value : answer.path("value")) {
            String url = text(value, "contentUrl");
            if (url != null) {
                results.add(new Result(
                        url, text(value, "hostPageUrl"), text(value, "creativeCommons"), text(value, "name")));
            }
        }
        return Optional.of(new SearchPage(
                List.copyOf(results), Math.max(0, answer.path("nextOffset").asInt(0))));
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() || value.length() > MAX_TEXT ? null : value;
    }
}

package io.drivetrain.local.drawn;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a request. */
record Query(Map<String, String> parameters) {

    static Query of(URI uri) {
        var parameters = new HashMap<String, String>();
        String raw = uri.getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return new Query(Map.copyOf(parameters));
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The number given; {@code usual} if none is or it is none. */
    int number(String name, int usual) {
        String value = text(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : usual;
    }
}

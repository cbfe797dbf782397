package io.drivetrain.platform.who;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The names a browser on this machine uses for this machine. */
final class LoopbackNames {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private LoopbackNames() {}

    static boolean isLoopback(String host) {
        return NAMES.contains(host);
    }

    static boolean isLoopbackOrigin(String origin) {
        try {
            var host = new URI(origin).getHost();
            return host != null && isLoopback(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Safe to repeat inside a JSON string. */
    static String shown(String value) {
        var safe = value.replaceAll("[^A-Za-z0-9.:/\\[\\]-]", "?");
        return safe.length() > 100 ? safe.substring(0, 100) : safe;
    }
}

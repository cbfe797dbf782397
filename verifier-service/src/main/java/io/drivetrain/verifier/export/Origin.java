package io.drivetrain.verifier.export;

import java.net.URI;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the caller reached us: behind a proxy that is the proxy's address, if it says so. */
final class Origin {

    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?");

    private Origin() {}

    /** @param header gives a request header; none if there is no such */
    static String of(URI base, Function<String, @Nullable String> header) {
        var host = header.apply("X-Forwarded-Host");
        if (host == null || !AUTHORITY.matcher(host).matches()) {
            return base.getScheme() + "://" + base.getAuthority();
        }
        return ("https".equals(header.apply("X-Forwarded-Proto")) ? "https" : base.getScheme()) + "://" + host;
    }
}

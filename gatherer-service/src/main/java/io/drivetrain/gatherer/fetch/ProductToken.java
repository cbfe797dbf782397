package io.drivetrain.gatherer.fetch;

import java.util.Locale;

/** The name by which sites know us in robots.txt and headers: the user agent up to its version, in lower case. */
record ProductToken(String name) {

    static ProductToken of(String userAgent) {
        return new ProductToken(userAgent.strip().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
    }
}

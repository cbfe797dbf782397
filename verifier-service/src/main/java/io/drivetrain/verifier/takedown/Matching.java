package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.verifier.catalogue.Sighting;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a picture, gathered from here, is of what was withdrawn. */
final class Matching {

    private Matching() {}

    static boolean matches(WithdrawnSubject subject, Sighting sighting) {
        return switch (subject) {
            case WithdrawnSubject.Picture picture -> picture.image().equals(sighting.image());
            case WithdrawnSubject.Host host -> addresses(sighting).anyMatch(address -> under(host.host(), address));
            case WithdrawnSubject.Prefix prefix ->
                addresses(sighting).anyMatch(address -> address.startsWith(prefix.prefix()));
            case WithdrawnSubject.Page page -> page.page().equals(sighting.page());
            case WithdrawnSubject.Creator creator -> sameName(creator.creator(), sighting.creator());
        };
    }

    static Sighting sighting(ImageGathered fact) {
        return new Sighting(fact.classifier(), fact.image(), fact.url(), fact.page(), fact.creator());
    }

    private static Stream<String> addresses(Sighting sighting) {
        return Stream.concat(Stream.of(sighting.url()), Stream.ofNullable(sighting.page()));
    }

    private static boolean under(String host, String address) {
        try {
            var there = URI.create(address).getHost();
            var name = there == null ? "" : there.toLowerCase(Locale.ROOT);
            return name.equals(host) || name.endsWith("." + host);
        } catch (IllegalArgumentException e) {
            // an address that is none may still begin like one
            var name = address.replaceFirst("(?i)^https?://(?:[^/?#@]*@)?([^/:?#]*).*$", "$1")
                    .toLowerCase(Locale.ROOT);
            return name.equals(host) || name.endsWith("." + host);
        }
    }

    private static boolean sameName(String one, @Nullable String other) {
        return other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}

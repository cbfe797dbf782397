package io.drivetrain.gatherer.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Response;

/** Whether a host says in {@code X-Robots-Tag} that its pictures are not for collecting or training. */
final class OptOut {

    private static final Set<String> WORDS = Set.of("noai", "noimageai", "noindex", "noimageindex", "noml", "none");

    private OptOut() {}

    static boolean isSaidBy(Response response) {
        List<String> tags = response.headers("X-Robots-Tag");
        // "noai, noindex" is for everyone; "otherbot: noai" is for another
        return tags.stream()
                .flatMap(tag -> List.of(tag.toLowerCase(Locale.ROOT).split(",")).stream())
                .map(String::strip)
                .anyMatch(WORDS::contains);
    }
}

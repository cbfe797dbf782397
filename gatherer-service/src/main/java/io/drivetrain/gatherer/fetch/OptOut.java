package io.drivetrain.gatherer.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Response;

/** Whether a host says in {@code X-Robots-Tag} that its pictures are not for collecting or training. */
record OptOut(ProductToken us) {

    private static final Set<String> WORDS = Set.of("noai", "noimageai", "noindex", "noimageindex", "noml", "none");

    boolean isSaidBy(Response response) {
        return response.headers("X-Robots-Tag").stream().anyMatch(this::isSaidIn);
    }

    /** "noai, noindex" is for everyone; "otherbot: noai, noindex" is for another one, until somebody else is named. */
    private boolean isSaidIn(String header) {
        boolean meant = true;
        for (String part : List.of(header.toLowerCase(Locale.ROOT).split(","))) {
            String word = part.strip();
            int colon = word.indexOf(':');
            if (colon > 0 && !word.startsWith("unavailable_after")) {
                meant = word.substring(0, colon).strip().equals(us.name());
                word = word.substring(colon + 1).strip();
            }
            if (meant && WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

package io.drivetrain.gatherer.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search for pictures that answers page by page. */
interface PictureSearch {

    /** As {@link ImageSource#kind}. */
    String kind();

    /** What it is called in messages, with its host, never with its key. */
    String named();

    /** Results it gives at once at most. */
    int largestPage();

    /**
     * Asks for one page, again where that is worth it.
     *
     * @param count results wanted, 1 to {@link #largestPage}
     * @param from what the page before said comes {@link Page#next}; null for the first
     */
    Page page(String query, int count, @Nullable String from) throws SourceException, InterruptedException;

    /** @param next where the next page starts, by the search's own words; null if there is none */
    record Page(List<Hit> hits, @Nullable String next) {}

    /** A picture; whatever the search leaves out, or says in another type, is absent. */
    record Hit(
            String url,
            @Nullable String page,
            @Nullable String licence,
            @Nullable String creator,
            @Nullable String attribution,
            Map<String, String> attributes) {}
}

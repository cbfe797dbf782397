package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.GatheringSource.Search.Licence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configured search, in the wire format of Bing Image Search v7: pages by offset, a key in a header. */
final class BingSearch implements PictureSearch {

    private static final int LARGEST_PAGE = 150;

    private final SearchConfig config;
    private final Licence licence;
    private final JsonApi api;

    /** @throws SourceException if no usable search is configured */
    BingSearch(SearchConfig config, Licence licence, String userAgent) throws SourceException {
        this.config = config;
        this.licence = licence;
        var address = config.endpoint()
                .orElseThrow(() -> new SourceException(
                        "no image search is configured; the operator sets drivetrain.gather.search.endpoint"));
        this.api = new JsonApi(
                "the image search",
                address,
                config,
                userAgent,
                new JsonApi.Credential(
                        "Ocp-Apim-Subscription-Key", config.key(), "subscription key", "drivetrain.gather.search.key"));
    }

    @Override
    public String kind() {
        return "search";
    }

    @Override
    public String named() {
        return api.named();
    }

    @Override
    public int largestPage() {
        return Math.clamp(config.pageSize(), 1, LARGEST_PAGE);
    }

    @Override
    public Page page(String query, int count, @Nullable String from) throws SourceException, InterruptedException {
        int offset = from == null ? 0 : Integer.parseInt(from);
        var url = api.address()
                .setQueryParameter("q", query)
                .setQueryParameter("count", String.valueOf(count))
                .setQueryParameter("offset", String.valueOf(offset));
        if (config.minSize() > 0) {
            url.setQueryParameter("minWidth", String.valueOf(config.minSize()))
                    .setQueryParameter("minHeight", String.valueOf(config.minSize()));
        }
        if (licence != Licence.ANY) {
            url.setQueryParameter("license", word(licence));
        }
        JsonNode answer = api.get(url.build());
        if (!answer.path("value").isArray()) {
            throw api.malformed();
        }
        int next = answer.path("nextOffset").asInt(0);
        // a service that never moves on, or goes on with nothing, would be asked for ever
        boolean more = next > offset && !answer.path("value").isEmpty();
        return new Page(hits(answer.path("value")), more ? String.valueOf(next) : null);
    }

    private static String word(Licence licence) {
        return switch (licence) {
            case ANY -> "Any";
            case PUBLIC -> "Public";
            case SHARE -> "Share";
            case SHARE_COMMERCIALLY -> "ShareCommercially";
            case MODIFY -> "Modify";
            case MODIFY_COMMERCIALLY -> "ModifyCommercially";
        };
    }

    private static List<Hit> hits(JsonNode values) {
        var hits = new ArrayList<Hit>();
        for (JsonNode value : values) {
            String url = Said.text(value, "contentUrl");
            if (url != null) {
                hits.add(new Hit(
                        url,
                        Said.text(value, "hostPageUrl"),
                        Said.text(value, "creativeCommons"),
                        null,
                        null,
                        new Said().with("title", Said.text(value, "name")).attributes()));
            }
        }
        return hits;
    }
}

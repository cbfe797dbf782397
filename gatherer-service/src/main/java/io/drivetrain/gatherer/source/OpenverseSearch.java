package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.GatheringSource.Search.Licence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Openverse: numbered pages, and each picture with its licence, creator and a ready attribution. */
final class OpenverseSearch implements PictureSearch {

    private static final int LARGEST_PAGE = 500;

    private final OpenverseConfig config;
    private final Licence licence;
    private final JsonApi api;

    OpenverseSearch(OpenverseConfig config, Licence licence, String userAgent) throws SourceException {
        this.config = config;
        this.licence = licence;
        this.api = new JsonApi(
                "Openverse",
                config.endpoint(),
                config,
                userAgent,
                new JsonApi.Credential(
                        "Authorization",
                        config.token().map(token -> "Bearer " + token),
                        "token",
                        "drivetrain.gather.openverse.token"));
    }

    @Override
    public String kind() {
        return "openverse";
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
        int number = from == null ? 1 : Integer.parseInt(from);
        var url = api.address()
                .setQueryParameter("q", query)
                .setQueryParameter("page", String.valueOf(number))
                // always the same: pages of another size would start elsewhere
                .setQueryParameter("page_size", String.valueOf(largestPage()));
        String codes = codes(licence);
        if (!codes.isEmpty()) {
            url.setQueryParameter("license", codes);
        }
        JsonNode answer = api.get(url.build());
        if (!answer.path("results").isArray()) {
            throw api.malformed();
        }
        boolean more = number < answer.path("page_count").asInt(0)
                && !answer.path("results").isEmpty();
        return new Page(hits(answer.path("results")), more ? String.valueOf(number + 1) : null);
    }

    /** Which of the licences that Openverse knows allow it; all of them allow to share. */
    private static String codes(Licence licence) {
        return switch (licence) {
            case ANY, SHARE -> "";
            case PUBLIC -> "cc0,pdm";
            case SHARE_COMMERCIALLY -> "by,by-sa,by-nd,cc0,pdm";
            case MODIFY -> "by,by-sa,by-nc,by-nc-sa,cc0,pdm";
            case MODIFY_COMMERCIALLY -> "by,by-sa,cc0,pdm";
        };
    }

    private List<Hit> hits(JsonNode results) {
        var hits = new ArrayList<Hit>();
        for (JsonNode result : results) {
            String url = Said.text(result, "url");
            if (url != null && isLargeEnough(result)) {
                hits.add(new Hit(
                        url,
                        Said.text(result, "foreign_landing_url"),
                        licenceOf(result),
                        Said.text(result, "creator"),
                        Said.text(result, "attribution"),
                        new Said()
                                .with("title", Said.text(result, "title"))
                                .with("provider", Said.text(result, "source"))
                                .with("licence-url", Said.text(result, "license_url"))
                                .attributes()));
            }
        }
        return hits;
    }

    private boolean isLargeEnough(JsonNode result) {
        int least = config.minSize();
        return result.path("width").asInt(least) >= least
                && result.path("height").asInt(least) >= least;
    }

    /** "by-sa" and "2.0" as "CC BY-SA 2.0". */
    private static @Nullable String licenceOf(JsonNode result) {
        String code = Said.text(result, "license");
        if (code == null) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        String name = upper.equals("PDM") ? "Public Domain Mark" : upper.equals("CC0") ? upper : "CC " + upper;
        String version = Said.text(result, "license_version");
        return version == null ? name : name + " " + version;
    }
}

package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.GatheringSource.Search.Licence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Wikimedia Commons: files found by full text, with what their pages say of licence and author. */
final class CommonsSearch implements PictureSearch {

    private static final int LARGEST_PAGE = 50;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final CommonsConfig config;
    private final Licence licence;
    private final JsonApi api;

    CommonsSearch(CommonsConfig config, Licence licence, String userAgent) throws SourceException {
        this.config = config;
        this.licence = licence;
        this.api = new JsonApi(
                "Wikimedia Commons",
                config.endpoint(),
                config,
                userAgent,
                new JsonApi.Credential(
                        "Authorization", Optional.empty(), "User-Agent", "drivetrain.gather.fetch.user-agent"));
    }

    @Override
    public String kind() {
        return "commons";
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
        JsonNode answer = api.get(address(query, from));
        String error = answer.path("error").path("code").asText("");
        if (!error.isEmpty()) {
            throw api.unusable("answered with the error '" + error.replaceAll("[^A-Za-z0-9_-]", "?") + "'");
        }
        if (!answer.path("query").isObject() && !answer.has("batchcomplete")) {
            throw api.malformed();
        }
        String next = next(answer.path("continue"));
        return new Page(hits(answer.path("query").path("pages")), next == null || next.equals(from) ? null : next);
    }

    private HttpUrl address(String query, @Nullable String from) {
        var url = api.address()
                .setQueryParameter("action", "query")
                .setQueryParameter("format", "json")
                .setQueryParameter("formatversion", "2")
                .setQueryParameter("generator", "search")
                .setQueryParameter("gsrnamespace", "6")
                .setQueryParameter("gsrsearch", "filetype:bitmap " + query)
                .setQueryParameter("gsrlimit", String.valueOf(largestPage()))
                .setQueryParameter("prop", "imageinfo")
                .setQueryParameter("iiprop", "url|size|mime|extmetadata|sha1")
                .setQueryParameter("iiurlwidth", String.valueOf(config.maxWidth()));
        if (from != null) {
            HttpUrl goOn = HttpUrl.parse("https://next.invalid/?" + from);
            if (goOn != null) {
                goOn.queryParameterNames().forEach(name -> url.setQueryParameter(name, goOn.queryParameter(name)));
            }
        }
        return url.build();
    }

    /** All that MediaWiki wants to hear again, as the parameters of a query. */
    private static @Nullable String next(JsonNode goOn) {
        if (!goOn.isObject() || goOn.isEmpty()) {
            return null;
        }
        var url = new HttpUrl.Builder().scheme("https").host("next.invalid");
        goOn.properties()
                .forEach(entry ->
                        url.addQueryParameter(entry.getKey(), entry.getValue().asText()));
        return url.build().encodedQuery();
    }

    private List<Hit> hits(JsonNode pages) {
        var hits = new ArrayList<Hit>();
        StreamSupport.stream(pages.spliterator(), false)
                .sorted(Comparator.comparingInt(page -> page.path("index").asInt()))
                .forEach(page -> hit(page).ifPresent(hits::add));
        return hits;
    }

    private Optional<Hit> hit(JsonNode page) {
        JsonNode info = page.path("imageinfo").path(0);
        String original = Said.text(info, "url");
        JsonNode told = info.path("extmetadata");
        if (original == null || !isWanted(info, told)) {
            return Optional.empty();
        }
        boolean scaled = info.path("width").asInt() > config.maxWidth() && Said.text(info, "thumburl") != null;
        String creator = Said.plain(told.path("Artist"), "value");
        String licenceName = Said.plain(told.path("LicenseShortName"), "value");
        return Optional.of(new Hit(
                scaled ? info.path("thumburl").asText() : original,
                Said.text(info, "descriptionurl"),
                licenceName,
                creator,
                attribution(page, told, creator, licenceName),
                new Said()
                        .with("title", Said.text(page, "title"))
                        .with("sha1", Said.text(info, "sha1"))
                        .with("original", scaled ? original : null)
                        .with("licence-url", Said.text(told.path("LicenseUrl"), "value"))
                        .with("taken", Said.plain(told.path("DateTimeOriginal"), "value"))
                        .attributes()));
    }

    private boolean isWanted(JsonNode info, JsonNode told) {
        int least = config.minSize();
        // everything on Commons may be shared and changed, also commercially
        boolean free = licence != Licence.PUBLIC || isPublic(told);
        return free
                && PICTURES.contains(info.path("mime").asText())
                && info.path("width").asInt() >= least
                && info.path("height").asInt() >= least;
    }

    private static boolean isPublic(JsonNode told) {
        String code = told.path("License").path("value").asText("").toLowerCase(Locale.ROOT);
        return code.startsWith("cc0") || code.equals("pd") || code.startsWith("pd-");
    }

    /** What the page asks for; else author, licence and where it is from. */
    private static String attribution(
            JsonNode page, JsonNode told, @Nullable String creator, @Nullable String licenceName) {
        String asked = Said.plain(told.path("Attribution"), "value");
        if (asked != null) {
            return asked;
        }
        String title = page.path("title").asText("").replaceFirst("^File:", "");
        return title + (creator == null ? "" : " by " + creator) + (licenceName == null ? "" : ", " + licenceName)
                + ", via Wikimedia Commons";
    }
}

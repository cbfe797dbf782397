package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.event.GatheringSource.Search.Licence;
import io.drivetrain.gatherer.Configs;
import io.drivetrain.gatherer.FakeWeb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against answers in the form that MediaWiki's API documents (format version 2). */
@Timeout(20)
class CommonsSourceTest extends ImageSourceContract {

    private static final String PATH = "/w/api.php";
    private static final String FILE = """
            {"pageid":%2$d,"ns":6,"title":"File:%1$s %2$d.jpg","index":%2$d,"imagerepository":"local","imageinfo":[
             {"size":2000000,"width":%3$d,"height":3000,"thumburl":"https://upload.example/thumb/%1$s-%2$d/1280px.jpg",
              "thumbwidth":1280,"thumbheight":960,"url":"https://upload.example/%1$s-%2$d.jpg",
              "descriptionurl":"https://commons.example/wiki/File:%1$s_%2$d.jpg","mime":"%4$s","sha1":"abc%2$d",
              "extmetadata":{
               "Artist":{"value":"<a href=\\"//commons.example/wiki/User:Anna\\">Anna &amp; <b>Bert</b></a>","source":"x"},
               "LicenseShortName":{"value":"CC BY-SA 4.0"},"License":{"value":"%5$s"},
               "LicenseUrl":{"value":"https://cc.example/by-sa/4.0"},
               "DateTimeOriginal":{"value":"<time datetime=\\"2015-06-01\\">1 June 2015</time>"}%6$s}}]}""";

    private final FakeWeb web = new FakeWeb();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        web.close();
    }

    @Override
    ImageSource source() throws Exception {
        twoPages();
        return of(Licence.ANY, 3);
    }

    @Test
    void filesAreFoundAsMediaWikiIsAskedForThem() throws Exception {
        twoPages();
        Found.by(of(Licence.ANY, 1));
        assertThat(asked.getFirst())
                .containsEntry("action", "query")
                .containsEntry("generator", "search")
                .containsEntry("gsrnamespace", "6")
                .containsEntry("gsrsearch", "filetype:bitmap black bear")
                .containsEntry("prop", "imageinfo")
                .containsEntry("iiprop", "url|size|mime|extmetadata|sha1");
        assertThat(agents).containsOnly("Tester/1.0 (+mail)");
    }

    @Test
    void allOfTheContinuationIsSaidAgain() throws Exception {
        twoPages();
        assertThat(Found.by(of(Licence.ANY, 9)).locators("black")).hasSize(4);
        assertThat(asked.get(1)).containsEntry("gsroffset", "2").containsEntry("continue", "gsroffset||");
        assertThat(asked).hasSize(6);
    }

    @Test
    void whatThePageSaysIsCarriedOnWithoutItsMarkup() throws Exception {
        answer(file("bear", 1, 4000, "image/jpeg", "cc-by-sa-4.0", ""));
        var candidate = Found.by(of(Licence.ANY, 1)).candidates.getFirst();
        assertThat(candidate.creator()).isEqualTo("Anna & Bert");
        assertThat(candidate.licence()).isEqualTo("CC BY-SA 4.0");
        assertThat(candidate.page()).isEqualTo("https://commons.example/wiki/File:bear_1.jpg");
        assertThat(candidate.attribution()).isEqualTo("bear 1.jpg by Anna & Bert, CC BY-SA 4.0, via Wikimedia Commons");
        assertThat(candidate.attributes())
                .containsEntry("sha1", "abc1")
                .containsEntry("taken", "1 June 2015")
                .containsEntry("licence-url", "https://cc.example/by-sa/4.0");
    }

    @Test
    void theAttributionThatIsAskedForIsKept() throws Exception {
        answer(file("bear", 1, 4000, "image/jpeg", "cc0", ",\"Attribution\":{\"value\":\"<i>Photo: Anna</i>\"}"));
        assertThat(Found.by(of(Licence.ANY, 1)).candidates.getFirst().attribution())
                .isEqualTo("Photo: Anna");
    }

    @Test
    void aLargeOriginalIsFetchedScaledAndASmallOneAsItIs() throws Exception {
        answer(file("large", 1, 4000, "image/jpeg", "cc0", ""), file("small", 2, 800, "image/jpeg", "cc0", ""));
        var found = Found.by(of(Licence.ANY, 5)).candidates.stream()
                .filter(c -> c.label().equals("black"))
                .toList();
        assertThat(found)
                .extracting(Candidate::locator)
                .containsExactly(
                        "https://upload.example/thumb/large-1/1280px.jpg", "https://upload.example/small-2.jpg");
        assertThat(found.getFirst().attributes()).containsEntry("original", "https://upload.example/large-1.jpg");
    }

    @Test
    void whatIsNoPictureOrTooSmallIsNotOffered() throws Exception {
        answer(
                file("sound", 1, 4000, "audio/ogg", "cc0", ""),
                file("tiny", 2, 60, "image/jpeg", "cc0", ""),
                file("good", 3, 600, "image/png", "cc0", ""),
                "{\"pageid\":9,\"title\":\"File:bare.jpg\"}");
        assertThat(Found.by(of(Licence.ANY, 5)).locators("black")).containsExactly("https://upload.example/good-3.jpg");
    }

    @ParameterizedTest
    @CsvSource({"cc0,1", "pd,1", "pd-usgov,1", "cc-by-sa-4.0,0"})
    void onlyThePublicDomainIsTakenIfThatIsWanted(String code, int offered) throws Exception {
        answer(file("a", 1, 600, "image/png", code, ""), file("always", 2, 600, "image/png", "cc0", ""));
        assertThat(Found.by(of(Licence.PUBLIC, 5)).locators("black")).hasSize(offered + 1);
    }

    @Test
    void anErrorInTheAnswerIsNamed() throws Exception {
        web.on(
                PATH,
                exchange -> FakeWeb.json(
                        exchange,
                        "{\"error\":{\"code\":\"ratelimited\",\"info\":\"You've exceeded your rate limit.\"}}"));
        assertThatThrownBy(() -> Found.by(of(Licence.ANY, 5)))
                .hasMessage("Wikimedia Commons at 127.0.0.1 answered with the error 'ratelimited'");
    }

    @Test
    void nothingFoundIsSaid() throws Exception {
        web.on(PATH, exchange -> FakeWeb.json(exchange, "{\"batchcomplete\":true}"));
        assertThatThrownBy(() -> Found.by(of(Licence.ANY, 5))).hasMessageContaining("found no picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "[]", "null", "{\"query\":"})
    void anotherAnswerIsNamed(String body) throws Exception {
        web.on(PATH, exchange -> FakeWeb.json(exchange, body));
        assertThatThrownBy(() -> Found.by(of(Licence.ANY, 5))).hasMessageContaining("no JSON of image results");
    }

    private void twoPages() {
        web.on(PATH, exchange -> {
            var query = FakeWeb.query(exchange);
            asked.add(query);
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            String name = query.get("gsrsearch").replace(' ', '-').replace(":", "-");
            boolean second = query.containsKey("gsroffset");
            String files = file(name, second ? 3 : 1, 900, "image/jpeg", "cc0", "") + ","
                    + file(name, second ? 4 : 2, 900, "image/jpeg", "cc0", "");
            String more = second ? "" : ",\"continue\":{\"gsroffset\":2,\"continue\":\"gsroffset||\"}";
            FakeWeb.json(exchange, "{\"batchcomplete\":true" + more + ",\"query\":{\"pages\":[" + files + "]}}");
        });
    }

    private void answer(String... files) {
        web.on(
                PATH,
                exchange -> FakeWeb.json(
                        exchange, "{\"batchcomplete\":true,\"query\":{\"pages\":[" + String.join(",", files) + "]}}"));
    }

    private static String file(String name, int index, int width, String mime, String licence, String more) {
        return FILE.formatted(name, index, width, mime, licence, more);
    }

    private ImageSource of(Licence licence, int perLabel) throws SourceException {
        var config = Configs.of(
                CommonsConfig.class,
                "drivetrain.gather.commons.endpoint",
                web.url(PATH),
                "drivetrain.gather.commons.backoff",
                "5ms");
        return new SearchSource(
                new CommonsSearch(config, licence, "Tester/1.0 (+mail)"), BEARS.labels(), perLabel, Optional.empty());
    }
}

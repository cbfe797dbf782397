package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.event.GatheringSource.Search.Licence;
import io.drivetrain.gatherer.Configs;
import io.drivetrain.gatherer.FakeWeb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against answers in the form that Openverse's API documents. */
@Timeout(20)
class OpenverseSourceTest extends ImageSourceContract {

    private static final String PATH = "/v1/images/";
    private static final String RESULT = """
            {"id":"0-%1$s-%2$d","title":"%1$s %2$d","foreign_landing_url":"https://photos.example/%2$d",
             "url":"https://static.example/%1$s/%2$d.jpg","creator":"Ursula B.","creator_url":"https://photos.example/u",
             "license":"by-sa","license_version":"2.0","license_url":"https://cc.example/by-sa/2.0/",
             "provider":"flickr","source":"flickr","category":"photograph","filesize":null,"filetype":"jpg",
             "tags":[{"name":"bear","accuracy":null}],"attribution":"\\"%1$s %2$d\\" by Ursula B. is CC BY-SA 2.0.",
             "fields_matched":["title"],"mature":false,"height":%3$d,"width":1024}""";

    private final FakeWeb web = new FakeWeb();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        web.close();
    }

    @Override
    ImageSource source() throws Exception {
        answer(5, 2);
        return of(Licence.ANY, 4);
    }

    @Test
    void pagesOfOneSizeAreAskedForUntilEnoughIsThere() throws Exception {
        answer(50, 2);
        assertThat(Found.by(of(Licence.ANY, 5)).locators("black")).hasSize(5).doesNotHaveDuplicates();
        assertThat(asked)
                .filteredOn(q -> q.get("q").equals("black bear"))
                .extracting(q -> q.get("page") + "/" + q.get("page_size"))
                .containsExactly("1/20", "2/20", "3/20");
        assertThat(headers).contains("Tester/1.0 (+mail)").doesNotContain("Bearer secret");
    }

    @Test
    void licenceCreatorAndSourcePageAreCarriedOn() throws Exception {
        answer(5, 2);
        var candidate = Found.by(of(Licence.ANY, 1)).candidates.getFirst();
        assertThat(candidate.licence()).isEqualTo("CC BY-SA 2.0");
        assertThat(candidate.creator()).isEqualTo("Ursula B.");
        assertThat(candidate.page()).isEqualTo("https://photos.example/0");
        assertThat(candidate.attribution()).endsWith("by Ursula B. is CC BY-SA 2.0.");
        assertThat(candidate.attributes()).containsEntry("provider", "flickr").containsEntry("query", "black bear");
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC,'cc0,pdm'", "SHARE,null", "MODIFY_COMMERCIALLY,'by,by-sa,cc0,pdm'"})
    void theLicencesThatAllowItAreAskedFor(Licence licence, String codes) throws Exception {
        answer(5, 2);
        Found.by(of(licence, 1));
        assertThat(asked.getFirst().getOrDefault("license", "null")).isEqualTo(codes);
    }

    @Test
    void picturesThatAreTooSmallAreNotOffered() throws Exception {
        web.on(
                PATH,
                exchange -> FakeWeb.json(
                        exchange,
                        page(List.of(RESULT.formatted("small", 1, 90), RESULT.formatted("large", 2, 900)), 1)));
        assertThat(Found.by(of(Licence.ANY, 9)).locators("black"))
                .containsExactly("https://static.example/large/2.jpg");
    }

    @Test
    void aTokenIsSentAndItsRefusalNamed() throws Exception {
        web.on(PATH, exchange -> {
            headers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            FakeWeb.answer(exchange, 401, "application/json", "{\"detail\":\"Bad token secret\"}".getBytes());
        });
        assertThatThrownBy(() -> Found.by(of(Licence.ANY, 5, "drivetrain.gather.openverse.token", "secret")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Openverse at 127.0.0.1 answered 401: it refuses the token")
                .hasMessageNotContaining("secret");
        assertThat(headers).containsExactly("Bearer secret");
    }

    @Test
    void aQuotaUsedUpKeepsWhatWasFoundAndAsksNoMore() throws Exception {
        web.on(PATH, exchange -> {
            var query = FakeWeb.query(exchange);
            asked.add(query);
            if (query.get("page").equals("2")) {
                exchange.getResponseHeaders().set("Retry-After", "80000");
                FakeWeb.answer(exchange, 429, "application/json", "{\"detail\":\"throttled\"}".getBytes());
            } else {
                FakeWeb.json(exchange, page(results(query.get("q"), 0, 3), 9));
            }
        });
        var found = new Found();
        assertThatThrownBy(() -> of(Licence.ANY, 5).find(found)).hasMessageContaining("asks to wait 80000 s");
        assertThat(found.locators("black")).hasSize(3);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"<html>", "{}", "[]", "null", "{\"results\":1}"})
    void anotherAnswerIsNamed(String body) throws Exception {
        web.on(PATH, exchange -> FakeWeb.json(exchange, body));
        assertThatThrownBy(() -> Found.by(of(Licence.ANY, 5))).hasMessageContaining("no JSON of image results");
    }

    private void answer(int pages, int perPage) {
        web.on(PATH, exchange -> {
            var query = FakeWeb.query(exchange);
            asked.add(query);
            headers.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            int page = Integer.parseInt(query.get("page"));
            FakeWeb.json(exchange, page(results(query.get("q"), (page - 1) * perPage, page * perPage), pages));
        });
    }

    private static List<String> results(String query, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> RESULT.formatted(query.replace(' ', '-'), i, 768))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String page(List<String> results, int pages) {
        return "{\"result_count\":240,\"page_count\":" + pages + ",\"page_size\":20,\"page\":1,\"results\":["
                + String.join(",", results) + "],\"warnings\":[]}";
    }

    private ImageSource of(Licence licence, int perLabel, String... settings) throws SourceException {
        var all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("drivetrain.gather.openverse.endpoint", web.url(PATH)));
        all.addAll(List.of("drivetrain.gather.openverse.backoff", "5ms"));
        var config = Configs.of(OpenverseConfig.class, all.toArray(String[]::new));
        return new SearchSource(
                new OpenverseSearch(config, licence, "Tester/1.0 (+mail)"), BEARS.labels(), perLabel, Optional.empty());
    }
}

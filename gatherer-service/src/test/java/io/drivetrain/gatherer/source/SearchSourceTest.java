package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.GatheringSource.Search.Licence;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.gatherer.Configs;
import io.drivetrain.gatherer.FakeSearch;
import io.drivetrain.gatherer.FakeWeb;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SearchSourceTest extends ImageSourceContract {

    private static final String KEY = "s3cr3t-key";
    private static final String PATH = "/v7.0/images/search";

    private final FakeWeb web = new FakeWeb();
    private final FakeSearch search =
            new FakeSearch(KEY, 400, (q, i) -> "https://pictures.example/" + q.hashCode() + "/" + i);

    @AfterEach
    void close() {
        web.close();
    }

    @Override
    ImageSource source() throws Exception {
        web.on(PATH, search);
        return of(3, "drivetrain.gather.search.page-size", "2");
    }

    @Test
    void pagesAreAskedForByTheOffsetTheSearchNames() throws Exception {
        web.on(PATH, search);
        var found = Found.by(of(320));
        assertThat(found.locators("black")).hasSize(320).doesNotHaveDuplicates();
        assertThat(search.asked)
                .filteredOn(q -> q.get("q").equals("black bear"))
                .extracting(q -> q.get("offset") + "+" + q.get("count"))
                .containsExactly("0+150", "150+150", "300+20");
        assertThat(search.asked.getFirst()).containsEntry("minWidth", "128").containsEntry("minHeight", "128");
    }

    @Test
    void aSearchWithFewerResultsThanWantedEnds() throws Exception {
        web.on(PATH, search);
        assertThat(Found.by(of(1000)).locators("teddy")).hasSize(400);
    }

    @Test
    void everyQueryOfALabelGetsItsShare() throws Exception {
        web.on(PATH, search);
        var classifier = classifier(LabelSpec.of("black", "one", "two", "three"), LabelSpec.of("grizzly"));
        var source = of(classifier, Licence.ANY, 10, Optional.empty());
        var found = Found.by(source);
        assertThat(found.locators("black")).hasSize(10);
        assertThat(search.asked).extracting(q -> q.get("q") + q.get("count")).contains("one4", "two3", "three3");
    }

    @Test
    void whatWasFoundBeforeTheSearchFailedIsOffered() throws Exception {
        web.on(PATH, exchange -> {
            if (FakeWeb.query(exchange).get("q").equals("teddy")) {
                FakeWeb.answer(exchange, 401, "text/plain", new byte[0]);
            } else {
                search.handle(exchange);
            }
        });
        var found = new Found();
        assertThatThrownBy(() -> of(3).find(found)).isInstanceOf(SourceException.class);
        assertThat(found.candidates)
                .extracting(Candidate::label)
                .containsExactly("black", "grizzly", "black", "grizzly", "black", "grizzly");
    }

    @Test
    void whatTheSearchSaysOfAPictureIsCarriedOn() throws Exception {
        web.on(PATH, search);
        var candidate = Found.by(of(1)).candidates.getFirst();
        assertThat(candidate.page()).isEqualTo("https://pages.example/0");
        assertThat(candidate.licence()).isEqualTo("PublicDomain");
        assertThat(candidate.attributes()).isEqualTo(Map.of("query", "black bear", "title", "picture 0"));
    }

    @Test
    void onlyPicturesWithTheWantedLicenceAreAskedFor() throws Exception {
        web.on(PATH, search);
        Found.by(of(BEARS, Licence.MODIFY_COMMERCIALLY, 1, Optional.empty()));
        Found.by(of(1));
        assertThat(search.asked)
                .extracting(q -> String.valueOf(q.get("license")))
                .containsExactly(
                        "ModifyCommercially", "ModifyCommercially", "ModifyCommercially", "null", "null", "null");
    }

    @Test
    void aConditionIsSearchedForAndTold() throws Exception {
        web.on(PATH, search);
        var night = Optional.of(new Condition("at night", "light", "night", 20));
        var found = Found.by(of(BEARS, Licence.ANY, 1, night));
        assertThat(search.asked).extracting(q -> q.get("q")).contains("black bear at night", "teddy at night");
        assertThat(found.candidates).allSatisfy(c -> assertThat(c.attributes()).containsEntry("light", "night"));
    }

    @Test
    void anOffsetThatDoesNotMoveOnEndsTheSearch() throws Exception {
        web.on(
                PATH,
                exchange -> FakeWeb.json(
                        exchange, "{\"value\":[{\"contentUrl\":\"https://pictures.example/1\"}],\"nextOffset\":0}"));
        assertThat(Found.by(of(50)).locators("black")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, refuses the subscription key",
        "403, refuses the subscription key",
        "404, where results were expected"
    })
    void aRefusalNamesHostAndRuleButNeverTheKey(int status, String says) throws Exception {
        var calls = on(exchange -> FakeWeb.answer(exchange, status, "text/plain", KEY.getBytes()));
        assertThatThrownBy(() -> Found.by(of(5)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the image search at 127.0.0.1")
                .hasMessageContaining(String.valueOf(status))
                .hasMessageContaining(says)
                .hasMessageNotContaining(KEY);
        assertThat(calls).hasValue(1);
    }

    @Test
    void tooManyRequestsAreWaitedOutAsTheSearchAsks() throws Exception {
        var calls = new AtomicInteger();
        web.on(PATH, exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                FakeWeb.answer(exchange, 429, "text/plain", new byte[0]);
            } else {
                search.handle(exchange);
            }
        });
        long started = System.nanoTime();
        assertThat(Found.by(of(1)).candidates).hasSize(3);
        assertThat(System.nanoTime() - started).isGreaterThan(900_000_000L);
    }

    @Test
    void tooManyRequestsForTooLongEndTheSearch() throws Exception {
        var calls = on(exchange -> FakeWeb.answer(exchange, 429, "text/plain", new byte[0]));
        assertThatThrownBy(() -> Found.by(of(5))).hasMessageContaining("429, too many requests, also at attempt 4");
        assertThat(calls).hasValue(4);
    }

    @Test
    void aPauseThatIsTooLongIsNotWaitedFor() throws Exception {
        on(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            FakeWeb.answer(exchange, 429, "text/plain", new byte[0]);
        });
        assertThatThrownBy(() -> Found.by(of(5))).hasMessageContaining("asks to wait 86400 s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>down for maintenance</html>", "{}", "[]", "null", "{\"value\":3}", "{\"value\":[", ""})
    void garbageIsNamed(String body) throws Exception {
        on(exchange -> FakeWeb.answer(exchange, 200, "application/json", body.getBytes()));
        assertThatThrownBy(() -> Found.by(of(5)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no JSON of image results");
    }

    @Test
    void resultsOfTheWrongShapeAreSkipped() throws Exception {
        on(exchange -> FakeWeb.json(
                exchange, "{\"value\":[7,{},{\"contentUrl\":null},{\"contentUrl\":\"https://a.example/1\"}]}"));
        assertThat(Found.by(of(5)).locators("black")).containsExactly("https://a.example/1");
    }

    @Test
    void aSearchThatDoesNotAnswerIsNamed() throws Exception {
        on(exchange -> sleep());
        assertThatThrownBy(() -> Found.by(
                        of(5, "drivetrain.gather.search.timeout", "200ms", "drivetrain.gather.search.attempts", "2")))
                .hasMessageContaining("did not answer within 200 ms");
    }

    @Test
    void aSearchThatFindsNothingAtAllIsNamed() throws Exception {
        on(exchange -> FakeWeb.json(exchange, "{\"value\":[]}"));
        assertThatThrownBy(() -> Found.by(of(5))).hasMessageContaining("found no picture for any query");
    }

    @Test
    void withoutAnEndpointTheSettingIsNamed() {
        assertThatThrownBy(() -> new BingSearch(Configs.of(SearchConfig.class), Licence.ANY, "Tester/1.0"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("drivetrain.gather.search.endpoint");
    }

    private AtomicInteger on(HttpHandler handler) {
        var calls = new AtomicInteger();
        web.on(PATH, exchange -> {
            calls.incrementAndGet();
            handler.handle(exchange);
        });
        return calls;
    }

    private ImageSource of(int perLabel, String... settings) throws SourceException {
        var config = config(settings);
        return source(BEARS, config, Licence.ANY, perLabel, Optional.empty());
    }

    private ImageSource of(ClassifierDefined classifier, Licence licence, int perLabel, Optional<Condition> condition)
            throws SourceException {
        return source(classifier, config(), licence, perLabel, condition);
    }

    private static ImageSource source(
            ClassifierDefined classifier,
            SearchConfig config,
            Licence licence,
            int perLabel,
            Optional<Condition> condition)
            throws SourceException {
        return new SearchSource(
                new BingSearch(config, licence, "Tester/1.0 (test)"), classifier.labels(), perLabel, condition);
    }

    private SearchConfig config(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 6);
        int at = settings.length;
        all[at++] = "drivetrain.gather.search.endpoint";
        all[at++] = web.url(PATH);
        all[at++] = "drivetrain.gather.search.key";
        all[at++] = KEY;
        all[at++] = "drivetrain.gather.search.backoff";
        all[at] = "5ms";
        return Configs.of(SearchConfig.class, all);
    }

    private static ClassifierDefined classifier(LabelSpec... labels) {
        return new ClassifierDefined(
                "bears",
                "",
                List.of(labels),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                Actor.person("anna"),
                Instant.EPOCH);
    }

    private static void sleep() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

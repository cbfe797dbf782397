package io.drivetrain.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.GatheringSource.Search;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written before a field was added, or by somebody who leaves out what goes without saying, is still read. */
class EarlierRecordsTest {

    @Test
    void aConditionThatIsABareStringIsOneOfThatNameAndValue() {
        assertThat(read("\"night\"", Condition.class)).isEqualTo(new Condition("night", "condition", "night", 0));
        assertThat(read("{\"name\":\"night\",\"minimum\":50}", Condition.class))
                .isEqualTo(new Condition("night", "condition", "night", 50));
    }

    @Test
    void aClassifierWithBareConditionsIsRead() {
        var defined = read("""
                {"classifier":"bears","objective":"","labels":[{"name":"a","threshold":0},{"name":"b","threshold":0}],
                 "conditions":["night","rain"],"by":{"kind":"PERSON","name":"anna"},"at":"2026-03-01T09:30:00Z"}""", ClassifierDefined.class);
        assertThat(defined.conditions()).containsExactly(Condition.named("night"), Condition.named("rain"));
    }

    @Test
    void aSearchWithoutMoreIsTheConfiguredOneForTheUsualNumber() {
        assertThat(read("{\"type\":\"search\"}", GatheringSource.class)).isEqualTo(new Search(150));
        assertThat(read("{\"type\":\"search\",\"perLabel\":7}", GatheringSource.class))
                .isEqualTo(new Search(Search.Service.BING, 7, Search.Licence.ANY, null));
    }

    @Test
    void aRequestWithoutLabelsWantsAll() {
        var request = read("""
                {"gathering":"g","classifier":"bears","source":{"type":"search","perLabel":5},
                 "by":{"kind":"PERSON","name":"anna"},"at":"2026-03-01T09:30:00Z"}""", GatheringRequested.class);
        assertThat(request.wants("grizzly")).isTrue();
        assertThat(new String(Json.write(request), StandardCharsets.UTF_8)).doesNotContain("labels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "../models", "a//b", "a/..", "models/\u0000", "a/"})
    void anInboxPrefixThatCouldLeaveTheInboxIsRefused(String prefix) {
        assertThatThrownBy(() -> new GatheringSource.Inbox(prefix)).hasMessageContaining("inbox");
    }

    @Test
    void anUnknownSourceIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> read("{\"type\":\"flickr\"}", GatheringSource.class))
                .hasMessageContaining("must be one of search, urls");
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}

package io.drivetrain.acceptance.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A demo's report, and what has to be true of it however the demo went. */
record Story(JsonNode report) {

    /** Of every 40 addresses of the gallery one is gone, one empty, one a web page, one broken off, one there twice. */
    private static final int PER_LABEL = 130;

    private static final int LABELS = 3;
    private static final int OF_EACH_TROUBLE = 3 * LABELS;

    void isWhole() {
        assertThat(report.path("succeeded").asBoolean())
                .as(report.path("failed").toString())
                .isTrue();
        assertThat(acts()).hasSize(9).noneMatch(act -> act.has("cause"));
        losesNoPicture();
        releasesWhatWasAccepted();
        trains("v1", 1, 30);
        trains("v2", 2, 36);
        judges();
        seesTheNight();
    }

    private void losesNoPicture() {
        JsonNode gathered = report.path("gathered");
        assertThat(gathered.path("found").asInt()).isEqualTo(LABELS * PER_LABEL);
        assertThat(counts(gathered.path("misses")))
                .isEqualTo(Map.of(
                        "empty", OF_EACH_TROUBLE, "http-404", OF_EACH_TROUBLE, "not-a-picture", OF_EACH_TROUBLE));
        int stored = gathered.path("stored").asInt();
        assertThat(stored).isEqualTo(LABELS * PER_LABEL - 3 * OF_EACH_TROUBLE);
        assertThat(counts(report.path("rejected")))
                .isEqualTo(Map.of("duplicate", 4 * LABELS, "truncated", OF_EACH_TROUBLE));
        assertThat(counts(report.path("unsupported"))).isEmpty();
        assertThat(report.path("accepted").asInt() + sum(report.path("rejected")))
                .as("screened")
                .isEqualTo(stored);
    }

    private void releasesWhatWasAccepted() {
        JsonNode dataset = report.path("dataset");
        assertThat(dataset.path("version").asInt()).isEqualTo(1);
        assertThat(sum(dataset.path("counts")))
                .isEqualTo(report.path("accepted").asInt());
    }

    private void trains(String key, int version, int epochs) {
        JsonNode model = report.path(key);
        assertThat(model.path("version").asInt()).isEqualTo(version);
        assertThat(epochs(key))
                .as("epochs of " + key)
                .extracting(epoch -> epoch.path("epoch").asInt())
                .isEqualTo(IntStream.range(0, epochs).boxed().toList());
        assertThat(model.path("errorRate").asDouble())
                .as("error rate of " + key)
                .isBetween(0.0, .4);
        assertThat(model.path("parityBound").asDouble()).isPositive();
        assertThat(model.path("parity").asDouble())
                .isBetween(0.0, model.path("parityBound").asDouble());
    }

    private void judges() {
        JsonNode traffic = report.path("championTraffic");
        assertThat(traffic.path("answers").asInt()).isEqualTo(150);
        assertThat(counts(traffic.path("roles"))).isEqualTo(Map.of("champion", 150));
        assertThat(report.path("canary").path("verdict").asText()).isEqualTo("ADVANCE");
        assertThat(report.path("canary").path("reason").asText()).isNotEmpty();
    }

    private void seesTheNight() {
        JsonNode drift = report.path("drift");
        assertThat(drift.path("version").asInt()).isEqualTo(2);
        assertThat(drift.path("count").asInt()).isPositive();
        assertThat(list(drift.path("findings"))).anySatisfy(finding -> {
            assertThat(finding.path("alarm").asBoolean()).isTrue();
            assertThat(finding.path("value").asDouble())
                    .isGreaterThan(finding.path("threshold").asDouble());
        });
    }

    List<JsonNode> acts() {
        return list(report.path("acts"));
    }

    List<JsonNode> epochs(String key) {
        return list(report.path(key).path("epochs"));
    }

    private static List<JsonNode> list(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    private static int sum(JsonNode counts) {
        return counts(counts).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counts(JsonNode node) {
        var counts = new TreeMap<String, Integer>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }
}

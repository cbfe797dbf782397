package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Act 3: waits until every gathered picture was looked at, and shows what was not taken. */
record Verify(Stage stage) {

    /** As long as this nothing new comes although more was promised: then what came is all. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    /** How many gathered pictures the verifier knows of now. */
    int known() throws InterruptedException {
        return Patience.of("the verifier's summary", Duration.ofSeconds(90))
                .until(seen -> Optional.of(
                        summary().map(s -> s.path("gathered").asInt()).orElse(0)));
    }

    void play(Gather.Result gathered) throws InterruptedException {
        int before = gathered.knownBefore();
        int stored = gathered.progress().stored();
        long[] quietSince = {System.nanoTime()};
        int[] last = {-1};
        JsonNode end;
        try (var gauge = stage.screen().gauge("screened", stored)) {
            end = new Patience(
                            "every gathered picture to be screened",
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(30),
                            Wait.SHORT)
                    .until(seen -> summary().filter(s -> {
                        int heardOf = s.path("gathered").asInt() - before;
                        int waiting = s.path("waiting").asInt();
                        int screened = Math.max(0, heardOf - waiting);
                        gauge.show(
                                screened,
                                Math.max(stored, heardOf),
                                s.path("accepted").asInt() + " accepted");
                        seen.is(screened + " screened of " + stored);
                        if (screened != last[0]) {
                            last[0] = screened;
                            quietSince[0] = System.nanoTime();
                        }
                        boolean quiet = System.nanoTime() - quietSince[0] > QUIET.toNanos();
                        return waiting == 0 && (heardOf >= stored || (quiet && heardOf > 0));
                    }));
        }
        tell(end);
    }

    private Optional<JsonNode> summary() throws Unreachable, InterruptedException {
        return stage.api().find("/verify/api/v1/classifiers/" + stage.classifier() + "/summary", JsonNode.class);
    }

    private void tell(JsonNode summary) {
        Map<String, Integer> rejected = counts(summary.path("rejected"));
        Map<String, Integer> unsupported = counts(summary.path("unsupported"));
        int accepted = summary.path("accepted").asInt();
        stage.screen().fact("accepted %d; by label: %s", accepted, counts(summary.path("labels")));
        stage.screen().fact("rejected by reason: %s", rejected.isEmpty() ? "none" : rejected);
        if (!unsupported.isEmpty()) {
            stage.screen().fact("unsupported here: %s", unsupported);
        }
        stage.report().put("accepted", accepted, "accepted", accepted + " " + counts(summary.path("labels")));
        stage.report()
                .put("rejected", rejected, "rejected by reason", rejected.isEmpty() ? "none" : rejected.toString());
        stage.report().put("unsupported", unsupported);
    }

    private static Map<String, Integer> counts(JsonNode node) {
        var counts = new TreeMap<String, Integer>();
        node.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }
}

package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.ModelTrained;
import java.time.Duration;
import java.util.LinkedHashMap;

/** Act 8: the second version the careful way; what the judge says is done, not more. */
record Challenge(Stage stage, Traffic traffic) {

    private static final double SHARE = .4;
    private static final Duration SHADOW = Duration.ofMinutes(4);
    private static final Duration CANARY = Duration.ofMinutes(8);
    private static final String ADVANCE = "ADVANCE";

    void play(ModelTrained model) throws InterruptedException {
        var rollout = new Rollout(stage);
        int version = model.version();
        rollout.shadow(version);
        JsonNode shadow = judged(rollout, "shadow", SHADOW);
        obey(rollout, version, "shadow", shadow);
        rollout.canary(version, SHARE);
        stage.screen().fact("version %d answers %.0f %% of the subjects", version, 100 * SHARE);
        JsonNode canary = judged(rollout, "canary", CANARY);
        report(canary);
        obey(rollout, version, "canary", canary);
        rollout.promote(version, "the judge: " + canary.path("reason").asText());
        stage.screen().fact("version %d is the champion", version);
    }

    /** Sends traffic until the judge says something else than to wait, or to ask a person. */
    private JsonNode judged(Rollout rollout, String stageName, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        var tally = Traffic.Tally.NONE;
        JsonNode verdict;
        try (var gauge = stage.screen().gauge(stageName + " traffic", 0)) {
            do {
                tally = tally.plus(traffic.day(stage.plan().trafficStep()));
                Thread.sleep(Wait.SECOND);
                verdict = rollout.verdict();
                gauge.show(
                        tally.answers(), tally.answers(), verdict.path("reason").asText());
            } while (!decided(verdict) && System.nanoTime() < end);
        }
        stage.screen().fact("%s: %s", stageName, tally.words());
        stage.screen()
                .fact(
                        "judge: %s, %s",
                        verdict.path("verdict").asText(), verdict.path("reason").asText());
        return verdict;
    }

    private static boolean decided(JsonNode verdict) {
        String word = verdict.path("verdict").asText();
        return word.equals(ADVANCE) || word.equals("ROLL_BACK");
    }

    private void obey(Rollout rollout, int version, String stageName, JsonNode verdict) throws InterruptedException {
        String word = verdict.path("verdict").asText();
        if (word.equals(ADVANCE)) {
            return;
        }
        String why = verdict.path("reason").asText();
        rollout.rollBack(version, "the judge in " + stageName + ": " + why);
        throw new ActFailed("the judge does not let version " + version + " advance from " + stageName + " (" + word
                + ": " + why + "); it was rolled back");
    }

    private void report(JsonNode verdict) {
        var values = new LinkedHashMap<String, Object>();
        values.put("verdict", verdict.path("verdict").asText());
        values.put("reason", verdict.path("reason").asText());
        values.put("share", SHARE);
        values.put("evidence", verdict.path("evidence"));
        stage.report()
                .put(
                        "canary",
                        values,
                        "canary decision",
                        verdict.path("verdict").asText() + ": "
                                + verdict.path("reason").asText());
    }
}

package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import io.drivetrain.local.api.Refused;
import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Moves versions along their way; a command is looked up in the state before it is repeated. */
record Rollout(Stage stage) {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** Takes out whatever an earlier, broken-off demo left on its way, then starts {@code version} in shadow. */
    void shadow(int version) throws InterruptedException {
        int left = state().path("challenger").path("version").asInt(0);
        if (left != 0 && left != version) {
            command(Command.ROLL_BACK, left, 0, "left over from before");
        }
        command(Command.SHADOW, version, 0, "see whether it runs");
    }

    void canary(int version, double share) throws InterruptedException {
        command(Command.CANARY, version, share, "runs well in shadow");
    }

    void promote(int version, String why) throws InterruptedException {
        command(Command.PROMOTE, version, 0, why);
    }

    void rollBack(int version, String why) throws InterruptedException {
        command(Command.ROLL_BACK, version, 0, why);
    }

    /** The judge's word on the challenger. */
    JsonNode verdict() throws InterruptedException {
        return Patience.of("the verdict", LIMIT).until(seen -> stage.api().find(path() + "/verdict", JsonNode.class));
    }

    private void command(Command command, int version, double share, String why) throws InterruptedException {
        JsonNode reached = Patience.of(command + " of version " + version + " to be carried out", LIMIT)
                .until(seen -> {
                    JsonNode now = stage.api()
                            .find(path() + "/rollout", JsonNode.class)
                            .orElseThrow();
                    seen.is("revision " + now.path("revision").asLong());
                    if (!reached(now, command, version, share)) {
                        say(command, version, share, why, now.path("revision").asLong());
                        return Optional.empty();
                    }
                    return Optional.of(now);
                });
        awaitServing(reached, version, command != Command.ROLL_BACK);
    }

    private void say(Command command, int version, double share, String why, long revision)
            throws Unreachable, InterruptedException {
        var wish = Map.of(
                "command", command,
                "version", version,
                "share", share,
                "why", why,
                "expectedRevision", revision);
        try {
            stage.api().post(path() + "/rollout", wish, JsonNode.class);
        } catch (Refused e) {
            // the state has moved on, perhaps by our own command whose answer was lost: look again
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    private static boolean reached(JsonNode state, Command command, int version, double share) {
        JsonNode challenger = state.path("challenger");
        boolean ours = challenger.path("version").asInt(0) == version;
        return switch (command) {
            case SHADOW -> ours;
            case CANARY -> ours && challenger.path("share").asDouble() >= share;
            case PROMOTE -> state.path("champion").asInt() == version;
            case ROLL_BACK -> !ours && state.path("champion").asInt() != version;
        };
    }

    /** A state is only as good as the replica that has heard of it and has the model in memory. */
    private void awaitServing(JsonNode state, int version, boolean loaded) throws InterruptedException {
        long revision = state.path("revision").asLong();
        Patience.of("the inference service to have version " + version + " ready", LIMIT)
                .until(seen -> stage.api()
                        .find("/predict/api/v1/classifiers/" + stage.classifier() + "/routing", JsonNode.class)
                        .filter(routing -> {
                            JsonNode model = model(routing, version);
                            String word = model.path("state").asText("not known");
                            seen.is("revision " + routing.path("revision").asLong() + ", version " + version + " "
                                    + word);
                            if (loaded && word.equalsIgnoreCase("FAILED")) {
                                throw new ActFailed("the inference service cannot load version " + version + ": "
                                        + model.path("problem").asText());
                            }
                            return routing.path("revision").asLong() >= revision
                                    && (!loaded || word.equalsIgnoreCase("READY"));
                        }));
    }

    private static JsonNode model(JsonNode routing, int version) {
        for (JsonNode model : routing.path("models")) {
            if (model.path("version").asInt() == version) {
                return model;
            }
        }
        return routing.path("models").path("none");
    }

    private JsonNode state() throws InterruptedException {
        return Patience.of("the rollout's state", LIMIT)
                .until(seen -> stage.api().find(path() + "/rollout", JsonNode.class));
    }

    private String path() {
        return "/monitor/api/v1/classifiers/" + stage.classifier();
    }
}

package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.ModelTrained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The acts in their order. The first that fails ends the play; its number, title and cause go into the report. */
final class Play {

    private final Stage stage;
    private final Traffic traffic;
    private final List<Map<String, Object>> acts = new ArrayList<>();

    Play(Stage stage) {
        this.stage = stage;
        this.traffic = new Traffic(stage);
    }

    /** @return whether every act came to its end */
    boolean perform() throws InterruptedException {
        stage.report().put("acts", acts);
        try {
            story();
            return true;
        } catch (ActEnded e) {
            return false;
        }
    }

    private void story() throws InterruptedException {
        act("define the classifier", () -> {
            new Define(stage).play();
            return true;
        });
        var gathered = act("gather pictures", () -> new Gather(stage).play());
        act("verify them", () -> {
            new Verify(stage).play(gathered);
            stage.pictures().accepted(stage);
            return true;
        });
        DatasetReleased dataset = act("release a dataset", () -> new Release(stage).play());
        ModelTrained first = act("train the first version", () -> {
            Path backbone = stage.plan().backbone();
            if (backbone != null) {
                new Backbone(stage).upload(backbone);
            }
            return new Train(stage).play("v1", dataset, stage.plan().first());
        });
        act("roll the first version out", () -> {
            new FirstVersion(stage, traffic).play(first);
            return true;
        });
        ModelTrained second = act(
                "train a challenger",
                () -> new Train(stage).play("v2", dataset, stage.plan().second()));
        act("roll the challenger out, carefully", () -> {
            new Challenge(stage, traffic).play(second);
            return true;
        });
        act("night falls: notice the drift", () -> {
            new Nightfall(stage, traffic).play(second);
            return true;
        });
    }

    private <T> T act(String title, Callable<T> acting) throws InterruptedException {
        int number = acts.size() + 1;
        stage.screen().heading(number, title);
        long start = System.nanoTime();
        try {
            T result = acting.call();
            acts.add(entry(number, title, start));
            return result;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            String cause = e.getMessage() == null ? e.toString() : e.getMessage();
            var entry = entry(number, title, start);
            entry.put("cause", cause);
            acts.add(entry);
            stage.report()
                    .put(
                            "failed",
                            Map.of("act", number, "title", title, "cause", cause),
                            "FAILED",
                            "act " + number + " (" + title + "): " + cause);
            throw new ActEnded(cause, e);
        }
    }

    private static Map<String, Object> entry(int number, String title, long start) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("act", number);
        entry.put("title", title);
        entry.put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        return entry;
    }

    /** An act failed and is in the report already. */
    private static final class ActEnded extends RuntimeException {
        private static final long serialVersionUID = 1;

        ActEnded(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.local.demo.Pictures.Shot;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Cameras that send pictures: many subjects, each keeping its name, a few pictures under way at once. */
final class Traffic {

    private static final int AT_ONCE = 4;
    private static final int SUBJECTS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Stage stage;
    private int sent;

    Traffic(Stage stage) {
        this.stage = stage;
    }

    /**
     * What came back.
     *
     * @param right answers that agree with the picture's label
     * @param roles answers by the role of the version that gave them
     */
    record Tally(int answers, int right, Map<String, Integer> roles) {

        static final Tally NONE = new Tally(0, 0, Map.of());

        Tally plus(Tally other) {
            var all = new TreeMap<>(roles);
            other.roles.forEach((role, n) -> all.merge(role, n, Integer::sum));
            return new Tally(answers + other.answers, right + other.right, all);
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "%d answers, %.1f %% as labelled, by role %s",
                    answers,
                    answers == 0 ? 0 : 100.0 * right / answers,
                    roles);
        }
    }

    Tally day(int count) throws InterruptedException {
        return send(count, stage.pictures()::day, "by-day");
    }

    Tally night(int count) throws InterruptedException {
        return send(count, stage.pictures()::night, "by-night");
    }

    private Tally send(int count, IntFunction<Shot> pictures, String site) throws InterruptedException {
        var answers = new ArrayList<Future<Tally>>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < count; i++) {
                int number = sent++;
                answers.add(threads.submit(() -> ask(pictures.apply(number), number, site)));
            }
            return sum(answers);
        }
    }

    private static Tally sum(List<Future<Tally>> answers) throws InterruptedException {
        Tally all = Tally.NONE;
        for (var answer : answers) {
            try {
                all = all.plus(answer.get());
            } catch (ExecutionException e) {
                answers.forEach(a -> a.cancel(true));
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new ActFailed("a prediction failed: " + e.getCause());
            }
        }
        return all;
    }

    private Tally ask(Shot shot, int number, String site) throws InterruptedException {
        String path = "/predict/api/v1/classifiers/" + stage.classifier() + "?subject=camera-" + number % SUBJECTS
                + "&attr.site=" + site;
        JsonNode answer = Patience.of("an answer to a picture", PATIENCE)
                .until(seen -> Optional.of(stage.api()
                        .upload(
                                "POST",
                                path,
                                shot.mediaType(),
                                BodyPublishers.ofByteArray(shot.bytes()),
                                ANSWER,
                                JsonNode.class)));
        boolean right = shot.label().equals(answer.path("label").asText());
        return new Tally(
                1, right ? 1 : 0, Map.of(answer.path("role").asText("?").toLowerCase(Locale.ROOT), 1));
    }
}

package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Act 2: has pictures gathered, and counts what came and what did not. */
record Gather(Stage stage) {

    private static final String PATH = "/gather/api/v1/gatherings";
    private static final Duration START = Duration.ofSeconds(90);

    /** @param knownBefore how many gathered pictures the verifier knew of when it began */
    record Result(int knownBefore, GatheringProgressed progress) {}

    /** Typed, so that the kind of source is written. */
    private record Wish(String classifier, GatheringSource source) {}

    Result play() throws InterruptedException {
        int knownBefore = new Verify(stage).known();
        GatheringSource source = stage.pictures().source(stage);
        String id = start(source);
        GatheringProgressed done;
        try (var gauge = stage.screen().gauge("gathered", 0)) {
            done = new Patience(
                            "gathering " + id + " to end", Duration.ofMinutes(2), Duration.ofMinutes(30), Wait.SHORT)
                    .until(seen -> stage.api()
                            .find(PATH + "/" + id, GatheringProgressed.class)
                            .filter(now -> shown(gauge, seen, now).state().ended()));
        }
        if (done.state() != State.DONE) {
            throw new ActFailed("gathering " + id + " ended as " + done.state()
                    + (done.failure() == null ? "" : ": " + done.failure()));
        }
        tell(done);
        return new Result(knownBefore, done);
    }

    private String start(GatheringSource source) throws InterruptedException {
        Set<String> before = Patience.of("the list of gatherings", START)
                .until(seen -> Optional.of(
                        Arrays.stream(all()).map(GatheringProgressed::gathering).collect(Collectors.toSet())));
        var wish = new Wish(stage.classifier(), source);
        return Patience.of("a gathering to be queued", START)
                .once(
                        () -> stage.api().post(PATH, wish, GatheringProgressed.class),
                        seen -> Arrays.stream(all())
                                .filter(g -> !before.contains(g.gathering()))
                                .findFirst())
                .gathering();
    }

    private GatheringProgressed[] all() throws Unreachable, InterruptedException {
        return stage.api()
                .find(PATH + "?classifier=" + stage.classifier(), GatheringProgressed[].class)
                .orElse(new GatheringProgressed[0]);
    }

    private static GatheringProgressed shown(Gauge gauge, Patience.Seen seen, GatheringProgressed now) {
        int missed = missed(now);
        gauge.show(now.stored() + missed, now.wanted(), missed + " not to be had");
        seen.is(now.state() + ", " + now.stored() + " stored and " + missed + " missed of " + now.wanted());
        return now;
    }

    private void tell(GatheringProgressed done) {
        stage.screen()
                .fact(
                        "%d pictures stored of %d found; by label: %s",
                        done.stored(), done.wanted(), done.storedByLabel());
        if (!done.misses().isEmpty()) {
            stage.screen().fact("not to be had: %s", new TreeMap<>(done.misses()));
        }
        stage.report()
                .put(
                        "gathered",
                        Map.of(
                                "found", done.wanted(),
                                "stored", done.stored(),
                                "misses", done.misses(),
                                "byLabel", done.storedByLabel()),
                        "gathered",
                        done.stored() + " of " + done.wanted()
                                + (done.misses().isEmpty() ? "" : ", missed " + new TreeMap<>(done.misses())));
    }

    private static int missed(GatheringProgressed now) {
        return now.misses().values().stream().mapToInt(Integer::intValue).sum();
    }
}

package io.drivetrain.inference.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir
    Path folder;

    private final Broker broker = new Broker();
    private final List<String> shed = new CopyOnWriteArrayList<>();

    @Test
    void saysEverythingInOrder() throws IOException {
        try (var recorder = recorder(1000, 1 << 20)) {
            say(recorder, 0, 50);

            await().until(() -> broker.said.size() == 50);
        }
        assertThat(broker.said).containsExactlyElementsOf(ids(0, 50));
        assertThat(shed).isEmpty();
    }

    @Test
    void spoolsWhileTheBrokerIsAwayAndReplaysInOrder() throws IOException {
        try (var recorder = recorder(1000, 1 << 20)) {
            broker.away = true;
            say(recorder, 0, 300);
            await().until(() -> recorder.spooledBytes() > 0 && recorder.waiting() == 0);
            broker.away = false;
            say(recorder, 300, 320);

            await().until(() -> broker.said.size() == 320);
            assertThat(recorder.spooledBytes()).isZero();
        }
        assertThat(broker.said).containsExactlyElementsOf(ids(0, 320));
        assertThat(shed).isEmpty();
    }

    @Test
    void aStopWithoutBrokerKeepsPredictionsForTheNextStart() throws IOException {
        broker.away = true;
        try (var recorder = recorder(1000, 1 << 20)) {
            say(recorder, 0, 20);
        }
        broker.away = false;
        try (var _ = recorder(1000, 1 << 20)) {
            await().until(() -> broker.said.size() == 20);
        }
        assertThat(broker.said).containsExactlyElementsOf(ids(0, 20));
    }

    @Test
    void shedsAndCountsWhatFindsNoRoom() throws IOException {
        broker.away = true;
        try (var recorder = recorder(1000, 2000)) {
            say(recorder, 0, 100);

            await().until(() -> !shed.isEmpty() && recorder.waiting() == 0);
            assertThat(recorder.spooledBytes()).isPositive().isLessThanOrEqualTo(2000);
        }
        assertThat(shed).containsOnly("disk-full");
    }

    @Test
    @Timeout(60)
    void neverMakesAnAnswerWait() throws IOException {
        broker.stuck = true;
        try (var recorder = recorder(10, 1 << 20)) {
            // a single answer that waited for the broker, which is stuck for good, would never come back
            say(recorder, 0, 200);
            assertThat(shed).contains("memory");
        }
    }

    private Recorder recorder(int waiting, long spoolBytes) throws IOException {
        return new Recorder(
                        broker,
                        Spool.open(folder, spoolBytes),
                        shed::add,
                        waiting,
                        100,
                        Duration.ofMillis(20),
                        Duration.ofMillis(300))
                .start();
    }

    private static void say(Recorder recorder, int from, int to) {
        ids(from, to)
                .forEach(id -> recorder.record(new PredictionMade(
                        id,
                        "bears",
                        null,
                        1,
                        Role.CHAMPION,
                        Map.of(),
                        null,
                        0,
                        "",
                        1,
                        1,
                        Map.of(),
                        Map.of(),
                        null,
                        Instant.EPOCH)));
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "p" + i).toList();
    }

    private static final class Broker implements java.util.function.Function<PredictionMade, CompletionStage<?>> {
        final List<String> said = new CopyOnWriteArrayList<>();
        volatile boolean away;
        volatile boolean stuck;

        @Override
        public CompletionStage<?> apply(PredictionMade fact) {
            if (stuck) {
                sleepForEver();
            }
            if (away || stuck) {
                return CompletableFuture.failedFuture(new IOException("away"));
            }
            said.add(fact.prediction());
            return CompletableFuture.completedFuture(fact);
        }

        private static void sleepForEver() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.drivetrain.inference.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.model.TestShelf;
import io.drivetrain.inference.picture.Picture;
import io.drivetrain.inference.picture.Preparer;
import io.drivetrain.inference.picture.TestPictures;
import io.drivetrain.inference.record.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShadowTest {

    private static final ModelRef CHALLENGER = new ModelRef("bears", 2);

    private final List<PredictionMade> recorded = new CopyOnWriteArrayList<>();
    private final List<String> shed = new CopyOnWriteArrayList<>();
    private final Preparer preparer = new Preparer(DecodeLimits.DEFAULT);
    private volatile boolean answersWait;

    @Test
    void repeatsThePredictionsIdInItsOwnRole() {
        try (var shadow = shadow(TestShelf.with(CHALLENGER), 8, 1 << 20)) {
            shadow.offer(job("p1", 16));

            await().until(() -> recorded.size() == 1);
            var fact = recorded.getFirst();
            assertThat(fact.prediction()).isEqualTo("p1");
            assertThat(fact.role()).isEqualTo(Role.SHADOW);
            assertThat(fact.version()).isEqualTo(2);
            assertThat(fact.label()).isEqualTo("green");
            assertThat(fact.action()).as("a shadow causes nothing").isEmpty();
        }
    }

    @Test
    void preparesAgainForAChallengerOfAnotherSize() {
        try (var shadow = shadow(TestShelf.with(CHALLENGER), 8, 1 << 20)) {
            shadow.offer(job("p1", 48));

            await().until(() -> recorded.size() == 1);
            assertThat(recorded.getFirst().error()).isNull();
        }
    }

    @Test
    void shedsWhatItCannotKeepUpWith() {
        answersWait = true;
        try (var shadow = shadow(TestShelf.with(CHALLENGER), 2, 1 << 20)) {
            for (int i = 0; i < 10; i++) {
                shadow.offer(job("p" + i, 16));
            }
            assertThat(shed).hasSizeGreaterThanOrEqualTo(7).containsOnly("queue-full");
        }
    }

    @Test
    void shedsWhatWouldTakeTooMuchMemory() {
        answersWait = true;
        try (var shadow = shadow(TestShelf.with(CHALLENGER), 100, 100)) {
            shadow.offer(job("p1", 16));

            assertThat(shed).containsExactly("queue-full");
        }
    }

    @Test
    void shedsWhileTheChallengerIsNotReady() {
        try (var shadow = shadow(TestShelf.with(new ModelRef("bears", 7)), 8, 1 << 20)) {
            shadow.offer(job("p1", 16));

            await().until(() -> shed.equals(List.of("not-ready")));
        }
    }

    @Test
    void letsWaitingAnswersGoFirst() throws InterruptedException {
        answersWait = true;
        var ran = new CountDownLatch(1);
        try (var shadow = shadow(TestShelf.with(CHALLENGER), 8, 1 << 20)) {
            long start = System.nanoTime();
            shadow.offer(job("p1", 16));
            await().pollInterval(Duration.ofMillis(2)).until(() -> recorded.size() == 1);
            ran.countDown();
            assertThat(System.nanoTime() - start)
                    .isGreaterThan(Duration.ofMillis(45).toNanos());
        }
        ran.await();
    }

    private Shadow shadow(io.drivetrain.inference.model.ModelShelf shelf, int waiting, long bytes) {
        var counts = new Shadow.Counts() {
            @Override
            public void ran(ShadowJob job, PredictionMade fact) {}

            @Override
            public void shed(ShadowJob job, String reason) {
                shed.add(reason);
            }
        };
        return new Shadow(
                        shelf,
                        preparer,
                        recorded::add,
                        () -> answersWait,
                        counts,
                        waiting,
                        bytes,
                        Duration.ofMillis(50))
                .start();
    }

    private ShadowJob job(String prediction, int size) {
        var picture = new Picture.Encoded(TestPictures.png(20, 20, 10, 250, 10));
        var prepared = preparer.prepare(picture, new Preprocessing(size, Resize.CROP, "uint8"));
        return new ShadowJob(CHALLENGER, new Asked(prediction, "bears", null, Map.of()), picture, prepared);
    }
}

package io.drivetrain.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FeedProgressTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final TopicPartition FIRST = new TopicPartition(Topic.MODEL_TRAINED.topic(), 0);
    private static final TopicPartition SECOND = new TopicPartition(Topic.MODEL_TRAINED.topic(), 1);

    private final FeedProgress progress = new FeedProgress();

    @Test
    void knowsNothingBeforeItKnowsWhatThereIs() {
        progress.passed(FIRST, 100);

        assertThat(progress.caughtUp()).isFalse();
        assertThat(progress.awaitCaughtUp(Duration.ZERO)).isFalse();
    }

    @Test
    void isCaughtUpWhenEveryPartitionIs() {
        progress.startTowards(Map.of(FIRST, 3L, SECOND, 1L));
        progress.passed(FIRST, 3);
        assertThat(progress.caughtUp()).isFalse();

        progress.passed(SECOND, 1);
        assertThat(progress.caughtUp()).isTrue();
    }

    @Test
    void isCaughtUpAtOnceWhereNothingWasSaid() {
        progress.startTowards(Map.of(FIRST, 0L));

        assertThat(progress.awaitCaughtUp(Duration.ZERO)).isTrue();
    }

    @Test
    void wakesWhoWaitsForIt() {
        progress.startTowards(Map.of(FIRST, 2L));
        var waiting = CompletableFuture.supplyAsync(() -> progress.awaitCaughtUp(SOON));

        progress.passed(FIRST, 2);

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void wakesWhoWaitsForARecord() {
        var waiting = CompletableFuture.supplyAsync(
                () -> progress.awaitPassed(new Position(Topic.MODEL_TRAINED, 0, 4), SOON));

        progress.passed(FIRST, 5);

        assertThat(waiting.join()).isTrue();
        assertThat(progress.awaitPassed(new Position(Topic.MODEL_TRAINED, 0, 5), Duration.ZERO))
                .isFalse();
    }
}

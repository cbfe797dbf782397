package io.drivetrain.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Workers workers = new Workers(2, 2);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void open() {
        gate.countDown();
        workers.close();
    }

    @Test
    void givesResultsInOrder() {
        assertThat(workers.run(List.of(() -> "a", () -> "b", () -> "c"), LONG)).containsExactly("a", "b", "c");
    }

    @Test
    void refusesAtOnceWhatFindsNoRoom() {
        var held = CompletableFuture.supplyAsync(() -> workers.run(List.of(held(), held(), held(), held()), LONG));
        await().until(() -> workers.waiting() == 2);

        assertThatThrownBy(() -> workers.run(List.of(() -> "one more"), LONG)).isInstanceOf(Overloaded.class);

        gate.countDown();
        assertThat(held.join()).hasSize(4);
        assertThat(workers.run(List.of(() -> "room again"), LONG)).hasSize(1);
    }

    @Test
    void givesUpInTimeAndHasItsPlacesBack() {
        assertThatThrownBy(() -> workers.run(List.of(held(), held(), held()), Duration.ofMillis(30)))
                .isInstanceOf(Workers.TookTooLong.class)
                .hasMessageContaining("30 ms");

        gate.countDown();
        await().untilAsserted(() -> assertThat(workers.run(List.of(() -> 1, () -> 2, () -> 3, () -> 4), LONG))
                .hasSize(4));
    }

    @Test
    void throwsWhatATaskThrows() {
        Supplier<String> broken = () -> {
            throw new IllegalArgumentException("no");
        };
        assertThatThrownBy(() -> workers.run(List.of(broken), LONG)).isInstanceOf(IllegalArgumentException.class);
        assertThat(workers.run(List.of(() -> 1, () -> 2, () -> 3, () -> 4), LONG))
                .hasSize(4);
    }

    private Supplier<String> held() {
        return () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "held";
        };
    }
}

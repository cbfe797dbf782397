package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostGateTest {

    @Test
    void aFullHostTakesNoPlaceFromOthers() throws InterruptedException {
        var gate = new HostGate(1, 2);
        var first = gate.enter("slow");
        Thread waiting = Thread.ofVirtual().start(() -> enterAndLeave(gate, "slow"));
        assertThat(waiting.join(Duration.ofMillis(50))).isFalse();
        try (var other = gate.enter("quick")) {
            assertThat(gate.hosts()).isEqualTo(2);
        }
        first.close();
        assertThat(waiting.join(Duration.ofSeconds(2))).isTrue();
        assertThat(gate.hosts()).isZero();
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesNoTrace() throws InterruptedException {
        var gate = new HostGate(1, 1);
        var first = gate.enter("a");
        Thread waiting = Thread.ofVirtual().start(() -> enterAndLeave(gate, "b"));
        Thread.sleep(50);
        waiting.interrupt();
        waiting.join();
        first.close();
        assertThat(gate.hosts()).isZero();
        enterAndLeave(gate, "b");
    }

    private static void enterAndLeave(HostGate gate, String host) {
        try (var place = gate.enter(host)) {
            Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

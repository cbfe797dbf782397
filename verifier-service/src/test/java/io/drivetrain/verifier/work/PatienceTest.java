package io.drivetrain.verifier.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.platform.object.ObjectStoreException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void workIsKeptAtWhileTheStoreIsAway() {
        var patience = new Patience(Duration.ofSeconds(30), Duration.ofMillis(1));
        assertThat(patience.keepAt("work", () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new ObjectStoreException("away", null);
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void patienceEnds() {
        var patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));
        assertThatThrownBy(() -> patience.keepAt("work", () -> {
                    throw new ObjectStoreException("away", null);
                }))
                .isInstanceOf(ObjectStoreException.class);
    }

    @Test
    void whatIsNoOutageIsNotTriedAgain() {
        var patience = new Patience(Duration.ofSeconds(30), Duration.ofMillis(1));
        assertThatThrownBy(() -> patience.keepAt("work", () -> {
                    tries.incrementAndGet();
                    throw new InvalidContract("broken");
                }))
                .isInstanceOf(InvalidContract.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void aConditionIsWaitedForNoLongerThanTheBound() {
        var patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(1));
        assertThatThrownBy(() -> patience.until("the moon", () -> false)).hasMessageContaining("the moon did not come");
    }
}

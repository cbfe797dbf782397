package io.drivetrain.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.platform.object.ObjectStoreException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Patience LONG =
            new Patience(Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofMillis(2));

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void keepsAtItWhileTheStoreIsAway() throws Exception {
        String done = LONG.call(() -> {
            if (tries.incrementAndGet() < 5) {
                throw new ObjectStoreException("away", null);
            }
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(tries).hasValue(5);
    }

    @Test
    void givesUpAfterTheBound() {
        var brief = new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));

        assertThatThrownBy(() -> brief.run(() -> {
                    throw new ObjectStoreException("away", null);
                }))
                .isInstanceOf(ObjectStoreException.class);
    }

    @Test
    void doesNotTryAgainWhatIsNoOutage() {
        assertThatThrownBy(() -> LONG.run(() -> {
                    tries.incrementAndGet();
                    throw new InvalidContract("broken");
                }))
                .isInstanceOf(InvalidContract.class);
        assertThat(tries).hasValue(1);
    }
}

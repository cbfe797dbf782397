package io.drivetrain.gatherer.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RoomTest {

    private static final long MIB = 1 << 20;

    @Test
    void thereIsNeverMoreInItThanItHolds() throws Exception {
        var room = new Room(10 * MIB);
        var now = new AtomicLong();
        var most = new AtomicLong();
        var done = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 60; i++) {
            long bytes = (1 + i % 4) * MIB;
            threads.add(Thread.ofVirtual().start(() -> {
                try (var place = room.take(bytes)) {
                    most.accumulateAndGet(now.addAndGet(bytes), Math::max);
                    Thread.sleep(1);
                    now.addAndGet(-bytes);
                    done.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(done).hasValue(60);
        assertThat(most).hasValueBetween(4 * MIB, 10 * MIB);
    }

    @Test
    void whatIsLargerThanAllOfItGetsAllOfIt() throws Exception {
        var room = new Room(MIB);
        room.take(100 * MIB).close();
        room.take(100 * MIB).close();
        room.take(0).close();
    }
}

package io.drivetrain.local.infra;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/**
 * What happens when the broker gives up, for a full or broken disk most often. Left alone it halts this process at once,
 * without a word and with the services still running; instead the reason is said and all is stopped in order.
 */
public final class BrokerEnd {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(25);

    private BrokerEnd() {}

    /** @param say told once why this process ends */
    public static void stopsAll(Consumer<String> say) {
        var ending = new AtomicBoolean();
        Exit.Procedure end = (status, message) -> {
            if (ending.compareAndSet(false, true)) {
                say.accept(
                        "drivetrain: Kafka cannot go on" + (message == null ? "" : ": " + message)
                                + "; is the disk of the data folder full or broken? All is stopped; what was acknowledged is kept");
                haltIfStuck();
                // On a thread of its own: the hooks wait for the broker, and the broker for this thread.
                Thread.ofPlatform().name("broker-end").start(() -> System.exit(1));
            }
            waitForTheEnd();
        };
        Exit.setExitProcedure(end);
        Exit.setHaltProcedure(end);
    }

    private static void haltIfStuck() {
        Thread.ofPlatform().daemon().name("broker-end-limit").start(() -> {
            try {
                Thread.sleep(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** The broker does not expect to be returned to; the end of the process ends this wait. */
    private static void waitForTheEnd() {
        while (true) {
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}

package io.drivetrain.trainer.run;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Who works on a run. Attempts are numbered; whoever creates the object of the next number has the run, and the one
 * before has lost it, whether it knows or not.
 */
final class Attempts {

    private static final String JSON = "application/json";
    private static final int MAX_BYTES = 4096;

    private final ObjectStore objects;
    private final String trainer;
    private final Clock clock;

    /** @param trainer the id of this trainer, the same after a restart */
    Attempts(ObjectStore objects, String trainer, Clock clock) {
        this.objects = objects;
        this.trainer = trainer;
        this.clock = clock;
    }

    /** The newest attempt; empty if there was none. */
    Optional<Attempt> latest(String run) {
        Optional<Attempt> latest = Optional.empty();
        for (int number = 1; ; number++) {
            Optional<byte[]> bytes = objects.get(key(run, number), MAX_BYTES);
            if (bytes.isEmpty()) {
                return latest;
            }
            latest = bytes.map(json -> Json.read(json, Attempt.class));
        }
    }

    boolean mine(Attempt attempt) {
        return attempt.trainer().equals(trainer);
    }

    /** Claims attempt {@code number}; empty if another trainer was faster. */
    Optional<Attempt> claim(String run, int number) {
        var attempt = new Attempt(number, trainer, clock.instant());
        return objects.putIfAbsent(key(run, number), Json.write(attempt), JSON)
                ? Optional.of(attempt)
                : Optional.empty();
    }

    /** Whether nobody has taken the run over since. */
    boolean holds(String run, Attempt attempt) {
        return objects.stat(key(run, attempt.number() + 1)).isEmpty();
    }

    private static String key(String run, int number) {
        return ObjectKeys.run(run, "attempts/" + number + ".json");
    }
}

package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.contracts.event.TrainingRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says how a run in work gets on: each new state and epoch at once, steps now and then, and something at least every
 * heartbeat so that others know it is being worked on. For one thread.
 */
final class ProgressFacts {

    private final TrainingRequested request;
    private final Consumer<TrainingProgressed> say;
    private final Clock clock;
    private final Duration between;
    private final Duration heartbeat;
    private final List<Epoch> epochs = new ArrayList<>();
    private State state = State.PREPARING;
    private @Nullable String device;
    private int step;
    private int steps;
    private @Nullable Double secondsLeft;
    private Instant saidAt = Instant.MIN;

    /** @param between least time between two facts about steps only */
    ProgressFacts(
            TrainingRequested request,
            Consumer<TrainingProgressed> say,
            Clock clock,
            Duration between,
            Duration heartbeat) {
        this.request = request;
        this.say = say;
        this.clock = clock;
        this.between = between;
        this.heartbeat = heartbeat;
    }

    void started(String onDevice) {
        device = onDevice;
        epochs.clear();
        sayNow();
    }

    void entered(State next) {
        state = next;
        if (next == State.EXPORTING) {
            secondsLeft = null;
        }
        sayNow();
    }

    void stepped(int done, int all, double left) {
        step = done;
        steps = all;
        secondsLeft = left;
        sayIfOlder(between);
    }

    void epoch(Epoch row) {
        epochs.add(row);
        sayNow();
    }

    /** To be called every second or so. */
    void tick() {
        sayIfOlder(heartbeat);
    }

    /** The last fact about the run. */
    TrainingProgressed ended(State end, @Nullable String failure) {
        return fact(end, null, failure);
    }

    private void sayIfOlder(Duration age) {
        if (saidAt.equals(Instant.MIN) || !saidAt.plus(age).isAfter(clock.instant())) {
            sayNow();
        }
    }

    private void sayNow() {
        saidAt = clock.instant();
        say.accept(fact(state, secondsLeft, null));
    }

    private TrainingProgressed fact(State as, @Nullable Double left, @Nullable String failure) {
        return new TrainingProgressed(
                request.run(), request.classifier(), as, device, step, steps, epochs, left, failure, clock.instant());
    }
}

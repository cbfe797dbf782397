package io.drivetrain.trainer.worker;

import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.trainer.train.TrainListener;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** The worker's end of the line to the service; safe for several threads. */
final class ServiceLine implements TrainListener {

    private static final Duration BETWEEN_STEPS = Duration.ofMillis(250);

    private final PrintStream out;
    private volatile long progressAt = System.nanoTime();
    private long stepSaidAt = Long.MIN_VALUE;

    ServiceLine(PrintStream out) {
        this.out = out;
    }

    /** Says something that is a sign of progress. */
    void say(WorkerMessage message) {
        progressAt = System.nanoTime();
        print(message);
    }

    /** Says that the process lives, whether or not it gets on. */
    void alive() {
        print(new WorkerMessage.Alive((System.nanoTime() - progressAt) / 1e9));
    }

    @Override
    public void step(int step, int steps, double secondsLeft) {
        long now = System.nanoTime();
        progressAt = now;
        if (step == steps || stepSaidAt == Long.MIN_VALUE || now - stepSaidAt >= BETWEEN_STEPS.toNanos()) {
            stepSaidAt = now;
            print(new WorkerMessage.Stepped(step, steps, secondsLeft));
        }
    }

    @Override
    public void epoch(Epoch row) {
        say(new WorkerMessage.EpochDone(row));
    }

    @Override
    public void checkpoint(int epochs, Path file) {
        say(new WorkerMessage.CheckpointWritten(epochs, file.getFileName().toString()));
    }

    private synchronized void print(WorkerMessage message) {
        out.println(MessageLine.write(message));
        out.flush();
    }
}

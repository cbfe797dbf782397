package io.drivetrain.trainer.run;

import io.drivetrain.trainer.worker.WorkFolder;
import io.drivetrain.trainer.worker.WorkerMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A running worker. It ends when this process does, for it watches its standard input. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WorkerProcess.class);
    private static final int MOST_UNREAD = 1000;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final BlockingQueue<WorkerMessage> messages = new ArrayBlockingQueue<>(MOST_UNREAD);

    private WorkerProcess(Process process) {
        this.process = process;
    }

    static WorkerProcess start(TrainConfig.Worker config, WorkFolder folder, WorkerPlace place) throws IOException {
        var builder = new ProcessBuilder(WorkerCommand.java(config.heap().asLongValue() / 1024 + "k", folder.root()))
                .redirectError(folder.log().toFile());
        int cores = Runtime.getRuntime().availableProcessors();
        builder.environment()
                .putAll(WorkerCommand.environment(
                        place.classPath(), config.computeThreads().orElse(cores), place.engineCache()));
        var worker = new WorkerProcess(builder.start());
        Thread.ofPlatform().name("worker-messages").daemon().start(worker::read);
        return worker;
    }

    long pid() {
        return process.pid();
    }

    /** The next message, waited for; empty if none came in time or none will come any more. */
    Optional<WorkerMessage> poll(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(messages.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether the process has ended and all it said was read. */
    boolean over() {
        return !process.isAlive() && messages.isEmpty();
    }

    int exitStatus() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var in = new BufferedInputStream(process.getInputStream())) {
            var lines = new WorkerLines(in);
            for (var message = lines.next(); message.isPresent(); message = lines.next()) {
                messages.put(message.get());
            }
        } catch (IOException e) {
            LOG.debugf("the worker's messages end: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

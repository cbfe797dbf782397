package io.drivetrain.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service as a child process, started again when it dies, until it is stopped. */
final class Child {

    private static final long RESTART_PAUSE_MS = 500;
    private static final int STOP_SECONDS = 10;

    private final Service service;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile @Nullable Process process;
    private volatile boolean stopped;

    Child(Service service, List<String> command, Map<String, String> environment, Path log) {
        this.service = service;
        this.command = command;
        this.environment = environment;
        this.log = log;
    }

    Service service() {
        return service;
    }

    long pid() {
        var running = process;
        return running == null ? 0 : running.pid();
    }

    synchronized void start() {
        if (stopped) {
            return;
        }
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var started = builder.start();
            process = started;
            started.onExit().thenRun(this::died);
        } catch (IOException e) {
            throw new UncheckedIOException("the " + service.word() + " cannot be started", e);
        }
    }

    void stop() {
        stopped = true;
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void died() {
        if (!stopped) {
            System.err.println("the " + service.word() + " died and is started again; its log: " + log);
            try {
                Thread.sleep(RESTART_PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            start();
        }
    }
}

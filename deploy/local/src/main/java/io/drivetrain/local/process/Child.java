package io.drivetrain.local.process;

import io.drivetrain.local.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One service, kept running: started, watched, started again after an end that nobody asked for. A thread of its own
 * does all of it; the fields others read are volatile.
 */
final class Child {

    private static final Duration WHILE_STARTING = Duration.ofMillis(100);
    private static final Duration WHILE_READY = Duration.ofSeconds(2);
    private static final Duration KILLED_AFTER = Duration.ofSeconds(5);

    private final Service service;
    private final Supplier<ProcessBuilder> command;
    private final OutputLog log;
    private final Supplier<Boolean> probe;
    private final Consumer<String> say;
    private final Runnable changed;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final Thread thread;

    private volatile boolean stopping;
    private volatile boolean ready;
    private volatile @Nullable Process process;

    /**
     * @param say told, in a line, what a person should know
     * @param changed called after the process changed
     */
    Child(
            Service service,
            Supplier<ProcessBuilder> command,
            OutputLog log,
            Supplier<Boolean> probe,
            Consumer<String> say,
            Runnable changed) {
        this.service = service;
        this.command = command;
        this.log = log;
        this.probe = probe;
        this.say = say;
        this.changed = changed;
        this.thread =
                Thread.ofPlatform().daemon().name("keeper-" + service.title()).unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    Service service() {
        return service;
    }

    /** The process that runs now, if one does. */
    OptionalLong pid() {
        var running = process;
        return running != null && running.isAlive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    boolean ready() {
        return ready && pid().isPresent();
    }

    /** Completes with how long the first start took; exceptionally if the service ends again and again instead. */
    CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    OutputLog log() {
        return log;
    }

    /** Asks the service to end; {@link #awaitStopped} waits for it. */
    void stop() {
        stopping = true;
        thread.interrupt();
        var running = process;
        if (running != null) {
            terminate(running);
        }
    }

    void awaitStopped(Duration patience) {
        var running = process;
        try {
            if (running != null && !running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                say.accept(
                        "the " + service.title() + " did not stop within " + patience.toSeconds() + " s and is killed");
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly().waitFor(KILLED_AFTER.toMillis(), TimeUnit.MILLISECONDS);
            }
            thread.join(KILLED_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (!stopping) {
                long since = System.nanoTime();
                var ended = runOnce(since);
                if (!stopping) {
                    Thread.sleep(afterEnd(ended, Duration.ofNanos(System.nanoTime() - since)));
                }
            }
        } catch (InterruptedException e) {
            // stop() woke this thread; the process is told by stop() itself.
        } catch (IOException | RuntimeException e) {
            firstReady.completeExceptionally(e);
            say.accept("the " + service.title() + " cannot be started: " + e.getMessage());
        }
    }

    private int runOnce(long since) throws IOException, InterruptedException {
        var running = command.get().start();
        process = running;
        if (stopping) {
            terminate(running);
        }
        Thread.ofPlatform().daemon().name("output-" + service.title()).start(() -> log.copy(running.getInputStream()));
        changed.run();
        while (!running.waitFor((ready ? WHILE_READY : WHILE_STARTING).toMillis(), TimeUnit.MILLISECONDS)) {
            ready = probe.get();
            if (ready) {
                firstReady.complete(Duration.ofNanos(System.nanoTime() - since));
            }
        }
        ready = false;
        changed.run();
        return running.exitValue();
    }

    /** By its handle: a process that is destroyed itself loses its pipes, and with them its last words. */
    private static void terminate(Process running) {
        running.toHandle().destroy();
    }

    private Duration afterEnd(int exit, Duration lived) {
        var wait = backoff.afterEnd(lived);
        say.accept("the " + service.title() + " ended (exit " + exit + "); it is started again in " + wait.toMillis()
                + " ms");
        if (backoff.looping()) {
            var story = "the " + service.title() + " ended " + backoff.ends() + " times in a row; the end of "
                    + log.file() + ":\n  " + String.join("\n  ", log.last());
            say.accept(story);
            firstReady.completeExceptionally(new IllegalStateException(story));
        }
        return wait;
    }
}

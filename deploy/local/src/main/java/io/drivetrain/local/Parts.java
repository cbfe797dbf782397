package io.drivetrain.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What runs, to be stopped once, last started first: when asked, or when this process is told to end. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Parts.class.getName());

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Thread onExit = new Thread(this::stop, "stop-platform");
    private boolean stopped;

    Parts() {
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * Adds a part that just started.
     *
     * @throws CannotStart if all was stopped in the meantime; the part is stopped too then
     */
    <T extends AutoCloseable> T add(T part) {
        synchronized (running) {
            if (!stopped) {
                running.push(part);
                return part;
            }
        }
        stop(part);
        throw new CannotStart("stopped while starting");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is ending and the hook runs; stop() waits for it.
        }
        stop();
    }

    private synchronized void stop() {
        synchronized (running) {
            stopped = true;
        }
        while (!running.isEmpty()) {
            stop(running.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, part.getClass().getSimpleName() + " did not stop in order", e);
        }
    }
}

package io.drivetrain.benchmarks.gather;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on every address of this machine where nobody may come, and counts who does. */
final class Canary implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0);
    private final AtomicInteger connections = new AtomicInteger();

    Canary() throws IOException {
        Thread.ofPlatform().daemon().name("canary").start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                connections.incrementAndGet();
            } catch (IOException e) {
                // closed, or the caller has gone
            }
        }
    }
}

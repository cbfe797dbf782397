package io.drivetrain.benchmarks.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Names whose addresses we say, to the one JVM that is told of this file: some stand for a private address, some for a
 * public and a private one, and some for one now and the other a moment later.
 */
final class Names implements AutoCloseable {

    private static final long FLIP_MILLIS = 20;
    /** Of a documentation range no longer: it is on the open web, and nothing of ours is there. */
    private static final String PUBLIC = "93.184.216.34";

    private static final List<String> PRIVATE = List.of("127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::7");
    private static final int FLIPPING = 12;

    private final Path file;
    private final Thread flipper;
    private volatile boolean closed;

    Names(Path file) throws IOException {
        this.file = file;
        write(true);
        this.flipper = Thread.ofPlatform().daemon().name("flipping-names").start(this::flip);
    }

    /** What the JVM is told: to look names up here, each time anew. */
    List<String> flags() {
        return List.of("-Djdk.net.hosts.file=" + file, "-Dsun.net.inetaddr.ttl=0", "-Dsun.net.inetaddr.negative.ttl=0");
    }

    List<String> vectors(int port) {
        var urls = new ArrayList<String>();
        for (int i = 0; i < PRIVATE.size(); i++) {
            urls.add("http://private-" + i + ".example:" + port + "/name");
            urls.add("http://both-" + i + ".example:" + port + "/name");
        }
        for (int i = 0; i < FLIPPING; i++) {
            urls.add("http://flipping-" + i + ".example:" + port + "/name");
        }
        urls.add("http://nobody.example:" + port + "/name");
        return urls;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        flipper.join();
    }

    private void flip() {
        boolean inside = false;
        while (!closed) {
            try {
                write(inside);
                inside = !inside;
                Thread.sleep(FLIP_MILLIS);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void write(boolean inside) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < PRIVATE.size(); i++) {
            lines.add(PRIVATE.get(i) + " private-" + i + ".example");
            lines.add(PUBLIC + " both-" + i + ".example");
            lines.add(PRIVATE.get(i) + " both-" + i + ".example");
        }
        for (int i = 0; i < FLIPPING; i++) {
            lines.add((inside ? "127.0.0.1" : PUBLIC) + " flipping-" + i + ".example");
        }
        Path next = Files.write(file.resolveSibling("hosts.next"), lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

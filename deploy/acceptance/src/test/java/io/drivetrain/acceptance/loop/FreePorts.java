package io.drivetrain.acceptance.loop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds room for a platform, below the range the operating system hands out by itself. */
final class FreePorts {

    /** To look at the pages while a test runs. */
    private static final String WISHED = "drivetrain.acceptance.port";

    /** The demo's gallery is the last. */
    private static final int NEEDED = 21;

    private FreePorts() {}

    static int origin() {
        Integer wished = Integer.getInteger(WISHED);
        if (wished != null) {
            return wished;
        }
        for (int attempt = 0; attempt < 100; attempt++) {
            int origin = ThreadLocalRandom.current().nextInt(350, 1000) * 30;
            if (IntStream.range(origin, origin + NEEDED).allMatch(FreePorts::free)) {
                return origin;
            }
        }
        throw new AssertionError("no free block of ports");
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

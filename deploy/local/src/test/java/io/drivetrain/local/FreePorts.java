package io.drivetrain.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds room for a platform below the range the operating system hands out by itself. */
final class FreePorts {

    private FreePorts() {}

    static int origin() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int origin = ThreadLocalRandom.current().nextInt(500, 1500) * 20;
            if (new Ports(origin).taken().keySet().stream().allMatch(FreePorts::free)) {
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

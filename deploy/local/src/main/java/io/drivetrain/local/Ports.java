package io.drivetrain.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Every port follows from the origin's, so that two platforms can run side by side. */
record Ports(int origin) {

    Ports {
        if (origin < 1024 || origin > 65_000) {
            throw new IllegalArgumentException("--port must be 1024 to 65000, got " + origin);
        }
    }

    int service(Service service) {
        return origin + 1 + service.ordinal();
    }

    int kafka() {
        return origin + 10;
    }

    int controller() {
        return origin + 11;
    }

    int s3() {
        return origin + 12;
    }

    /** The first port of ours that another program holds. */
    Optional<Integer> taken() {
        for (int port = origin; port <= s3(); port++) {
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                continue;
            } catch (IOException e) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }
}

package io.drivetrain.platform.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ObjectStoresIT {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void makesTheBucketWhenAStoreThatWasAwayComes() throws IOException {
        int port = freePort();
        var _ = new ObjectStores().store(new At(port));
        assertThat(asked).isEmpty();

        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            boolean looked = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(looked ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> asked.stream().anyMatch(a -> a.startsWith("PUT /drivetrain")));
        } finally {
            server.stop(0);
        }
    }

    private record At(int port) implements ObjectStoreConfig {

        @Override
        public String endpoint() {
            return "http://127.0.0.1:" + port;
        }

        @Override
        public String accessKey() {
            return "access";
        }

        @Override
        public String secretKey() {
            return "a-secret-of-some-length";
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

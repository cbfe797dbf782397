package io.drivetrain.platform.object;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.MinioClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks a store that is away learns that, and may try again; any other exception would count as poison. */
class StoreAwayTest {

    private MinioObjectStore store = MinioObjectStore.of(client(1));

    @BeforeEach
    void nobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            store = MinioObjectStore.of(client(socket.getLocalPort()));
        }
    }

    @Test
    void everyCallNamesTheObjectAndThatItCouldNotBeReached() {
        away("images/a", () -> store.get("images/a", 10));
        away("images/a", () -> store.open("images/a"));
        away("images/a", () -> store.stat("images/a"));
        away("images/a", () -> store.putIfAbsent("images/a", new byte[3], "image/png"));
        away("images/", () -> store.list("images/", 10));
        away("images/a", () -> store.delete("images/a"));
    }

    private static void away(String named, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("'" + named + "'")
                .hasMessageContaining("cannot be");
    }

    private static MinioClient client(int port) {
        return MinioClient.builder()
                .endpoint("http://127.0.0.1:" + port)
                .region("us-east-1")
                .credentials("access", "a-secret-of-some-length")
                .build();
    }
}

package io.drivetrain.gatherer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that sends whatever bytes a test wants, at whatever pace; it need not be HTTP. */
final class RawServer implements AutoCloseable {

    interface Answer {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    final AtomicInteger connections = new AtomicInteger();

    RawServer(Answer answer) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(socket, answer));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    static Answer text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    String url() {
        return "http://" + hostAndPort() + "/picture";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void serve(Socket socket, Answer answer) {
        try (socket) {
            readRequest(socket.getInputStream());
            answer.to(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // the fetcher hung up, as it should
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        int newlines = 0;
        int first = in.read();
        if (first == 0x16) {
            return; // somebody wants to speak TLS
        }
        for (int b = first; b >= 0 && newlines < 2; ) {
            newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
            if (newlines < 2) {
                b = in.read();
            }
        }
    }
}

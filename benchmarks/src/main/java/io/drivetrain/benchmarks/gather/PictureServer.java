package io.drivetrain.benchmarks.gather;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Serves {@link MixedPictures} at {@code /p/0.jpg}, {@code /p/1.jpg} and so on. */
final class PictureServer implements AutoCloseable {

    private final HttpServer server;

    PictureServer(MixedPictures pictures, int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server.setExecutor(
                Executors.newFixedThreadPool(8, Thread.ofPlatform().daemon().factory()));
        server.createContext("/p/", exchange -> {
            try (exchange) {
                String name = exchange.getRequestURI().getPath().substring(3);
                int number = Integer.parseInt(name.substring(0, name.indexOf('.')));
                byte[] body = pictures.bytes(number);
                exchange.getResponseHeaders().set("Content-Type", pictures.mediaType(number));
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    static String url(int port, int number) {
        return "http://127.0.0.1:" + port + "/p/" + number + ".jpg";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

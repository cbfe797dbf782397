package io.drivetrain.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drivetrain.local.folder.DataFolder;
import io.drivetrain.local.process.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A process that looks like a service from outside: health, an echo, a stream of events, and an end on demand. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/q/health/ready", exchange -> answer(exchange, "UP"));
        server.createContext("/", exchange -> answer(exchange, args[0]));
        server.createContext(args[1] + "/length", exchange -> answer(exchange, length(exchange)));
        var second = new CountDownLatch(1);
        server.createContext(args[1] + "/events", exchange -> twoEvents(exchange, second));
        server.createContext(args[1] + "/second", exchange -> {
            second.countDown();
            answer(exchange, "comes");
        });
        server.start();
        System.out.println(args[0] + " listens on " + port);
    }

    /** Services that run {@link #main}, for a platform under test. */
    static Function<Service, ProcessBuilder> commands(PlatformOptions options, DataFolder folder) {
        return service -> {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            new Mark(folder.path()).argument(),
                            "-Xmx24m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FakeService.class.getName(),
                            service.title(),
                            service.root())
                    .redirectErrorStream(true);
            builder.environment()
                    .put("QUARKUS_HTTP_PORT", String.valueOf(options.ports().service(service)));
            return builder;
        };
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String length(HttpExchange exchange) throws IOException {
        return String.valueOf(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
    }

    /** The second one is only sent when it is asked for. */
    private static void twoEvents(HttpExchange exchange, CountDownLatch second) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            second.await();
            out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

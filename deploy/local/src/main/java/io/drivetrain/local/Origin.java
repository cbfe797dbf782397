package io.drivetrain.local;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one address people use: each path goes to the service it belongs to. */
final class Origin implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;

    private Origin(Vertx vertx) {
        this.vertx = vertx;
    }

    static Origin start(Ports ports) {
        var vertx = Vertx.vertx();
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64)));
        proxy.originSelector(request -> io.vertx.core.Future.succeededFuture(
                SocketAddress.inetSocketAddress(ports.service(Service.of(request.path())), HOST)));
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setHost(HOST).setPort(ports.origin()))
                .requestHandler(proxy);
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the origin did not start on port " + ports.origin(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the origin started", e);
        }
        return new Origin(vertx);
    }

    @Override
    public void close() {
        vertx.close();
    }
}

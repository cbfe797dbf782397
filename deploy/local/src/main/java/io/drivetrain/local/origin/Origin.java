package io.drivetrain.local.origin;

import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Ports;
import io.drivetrain.local.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Passes requests on to the services, bodies streamed both ways. A service that does not answer is named in a 503. Like
 * the services, it serves this machine only: a request under another name is refused here already.
 */
public final class Origin implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Set<String> NAMES = Set.of("localhost", HOST, "[::1]", "::1");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 10;
    private static final int MAX_HEADER_BYTES = 32 << 10;

    private final Vertx vertx;
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
    private final HttpProxy anyone;

    private Origin(Vertx vertx, Ports ports) {
        this.vertx = vertx;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                // Shorter than a service's own, so that a connection about to be closed is not picked for a request.
                .setKeepAliveTimeout(30));
        for (var service : Service.values()) {
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(ports.service(service), HOST)
                            .addInterceptor(new NameTheOrigin())
                            .addInterceptor(
                                    new NameTheAbsent("the " + service.title() + " does not answer right now")));
        }
        anyone = HttpProxy.reverseProxy(client)
                .originRequestProvider((request, via) -> firstThatConnects(via, ports, List.of(Service.values())))
                .addInterceptor(new NameTheAbsent("no service answers right now"));
    }

    /** @throws CannotStart if the port cannot be listened on */
    public static Origin start(Ports ports) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        var origin = new Origin(vertx, ports);
        var listening = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxHeaderSize(MAX_HEADER_BYTES)
                        // An upgraded request has no length the proxy could pass on, and its body would be lost.
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(origin::handle)
                // With the port alone it would listen on every interface, whatever the options say.
                .listen(ports.origin(), HOST);
        try {
            listening.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
            return origin;
        } catch (ExecutionException | TimeoutException e) {
            origin.close();
            throw new CannotStart("port " + ports.origin() + " cannot be listened on: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            origin.close();
            throw new CannotStart("interrupted while the origin started", e);
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Nothing is kept in it, and the process is about to end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpServerRequest request) {
        var authority = request.authority();
        if (authority == null || !NAMES.contains(authority.host())) {
            Problems.answer(request.response(), 403, "loopback-only", "this address is for this machine only");
            return;
        }
        switch (Routes.of(request.path())) {
            case Routes.Target.To(var service) -> pass(service, request);
            case Routes.Target.Anyone() -> anyone.handle(request);
            case Routes.Target.Slash(var location) ->
                request.response()
                        .setStatusCode(308)
                        .putHeader("Location", location)
                        .end();
            case Routes.Target.Nowhere() ->
                Problems.answer(request.response(), 404, "no-such-page", "no service answers for this path");
        }
    }

    private void pass(Service service, HttpServerRequest request) {
        var proxy = proxies.get(service);
        if (proxy != null) {
            proxy.handle(request);
        }
    }

    private static Future<HttpClientRequest> firstThatConnects(HttpClient client, Ports ports, List<Service> services) {
        var connecting = client.request(new RequestOptions().setHost(HOST).setPort(ports.service(services.getLast())));
        return services.size() == 1
                ? connecting
                : connecting.recover(
                        away -> firstThatConnects(client, ports, services.subList(0, services.size() - 1)));
    }

    /** Tells the service where it was reached, for the addresses it gives away. */
    private record NameTheOrigin() implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var asked = context.request().proxiedRequest().authority();
            if (asked != null) {
                context.request().headers().set("X-Forwarded-Host", asked.toString());
            }
            return context.sendRequest();
        }
    }

    private record NameTheAbsent(String detail) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var accepted = context.request().proxiedRequest().getHeader("Accept");
            return context.sendRequest().recover(absent -> {
                var answer = context.request().release().response();
                if (accepted != null && accepted.contains("text/html")) {
                    Problems.page(answer, 503, detail);
                } else {
                    Problems.fill(answer, 503, "service-away", detail);
                }
                return Future.succeededFuture(answer);
            });
        }
    }
}

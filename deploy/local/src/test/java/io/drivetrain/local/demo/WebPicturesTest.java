package io.drivetrain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drivetrain.contracts.event.GatheringSource.Search;
import io.drivetrain.local.api.Api;
import io.drivetrain.local.drawn.DrawnFile;
import io.drivetrain.local.drawn.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebPicturesTest {

    private static final int ACCEPTED = 25;

    private final List<String> decisions = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/verify/api/v1/classifiers/bears/images", exchange -> {
            String label = exchange.getRequestURI().getQuery().replaceAll(".*label=(\\w+).*", "$1");
            String items = IntStream.range(0, ACCEPTED)
                    .mapToObj(i -> "{\"image\":\"" + label + "-" + (char) ('a' + i) + "\"}")
                    .collect(Collectors.joining(","));
            answer(exchange, ("{\"total\":25,\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8));
        });
        server.createContext("/verify/api/v1/images/", exchange -> {
            int number = exchange.getRequestURI().getPath().hashCode();
            answer(exchange, DrawnFile.of(Kind.values()[0], number).bytes());
        });
        server.createContext("/verify/api/v1/classifiers/bears/labels", exchange -> {
            decisions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{}".getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTenthIsTakenOutOfTheDataAndIsTheTraffic() throws Exception {
        var pictures = new WebPictures(Search.Service.COMMONS);
        var screen = new Screen(new PrintWriter(new StringWriter()), false);
        try (var api =
                new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
            var plan = Plan.web(null, OptionalInt.empty());
            var stage = new Stage(api, screen, new Report(), plan, pictures);
            assertThat(pictures.source(stage))
                    .isEqualTo(new Search(Search.Service.COMMONS, 150, Search.Licence.ANY, null));

            pictures.accepted(stage);
        }
        assertThat(decisions)
                .hasSize(6)
                .allSatisfy(
                        decision -> assertThat(decision).contains("held back").doesNotContain("\"label\""))
                .anySatisfy(decision -> assertThat(decision).contains("\"grizzly-a\""))
                .noneSatisfy(decision -> assertThat(decision).contains("\"grizzly-c\""));
        assertThat(IntStream.range(0, 6).mapToObj(i -> pictures.day(i).label()))
                .containsExactlyInAnyOrder("grizzly", "grizzly", "black", "black", "teddy", "teddy");
        assertThat(pictures.night(3).bytes()).isNotEmpty();
        assertThat(pictures.traffic()).startsWith("6 pictures of COMMONS");
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

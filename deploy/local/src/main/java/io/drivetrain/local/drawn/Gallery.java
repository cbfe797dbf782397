package io.drivetrain.local.drawn;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small web of drawn pictures on loopback: an image search in the wire format of Bing Image Search v7, and the
 * pictures it finds, some of them broken, gone, slow or not what they are said to be.
 */
public final class Gallery implements AutoCloseable {

    /** Where the search is, under the gallery's address. */
    public static final String SEARCH = "/v7.0/images/search";

    private static final Pattern PICTURE = Pattern.compile("/pictures/([a-z]{1,20})/(\\d{1,5})\\.jpg");
    private static final Duration SLOWNESS = Duration.ofMillis(1500);
    private static final int THREADS = 8;
    private static final int USUAL_COUNT = 35;
    private static final int MOST = 150;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Stock stock;
    private final String key;

    private Gallery(HttpServer server, ExecutorService threads, Stock stock, String key) {
        this.server = server;
        this.threads = threads;
        this.stock = stock;
        this.key = key;
    }

    /**
     * Opens it on 127.0.0.1.
     *
     * @param port 0 for any that is free
     * @param key without which the search answers 401
     */
    public static Gallery open(int port, String key, Stock stock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        var threads = Executors.newFixedThreadPool(THREADS, r -> {
            var thread = new Thread(r, "gallery");
            thread.setDaemon(true);
            return thread;
        });
        var gallery = new Gallery(server, threads, stock, key);
        server.setExecutor(threads);
        server.createContext(SEARCH, gallery::search);
        server.createContext("/", gallery::picture);
        server.start();
        return gallery;
    }

    /** {@code 127.0.0.1:port}. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The search's whole address. */
    public String endpoint() {
        return "http://" + authority() + SEARCH;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void search(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!key.equals(exchange.getRequestHeaders().getFirst("Ocp-Apim-Subscription-Key"))) {
                answer(exchange, 401, "application/json", Json.write(Map.of("error", Map.of("code", "401"))));
                return;
            }
            var query = Query.of(exchange.getRequestURI());
            Optional<Kind> kind = kind(query.text("q"));
            int total = kind.isPresent() ? stock.perLabel() : 0;
            int from = Math.clamp(query.number("offset", 0), 0, total);
            int to = Math.min(total, from + Math.clamp(query.number("count", USUAL_COUNT), 1, MOST));
            var page = new LinkedHashMap<String, Object>();
            page.put("_type", "Images");
            page.put("totalEstimatedMatches", total);
            page.put("nextOffset", to);
            page.put("value", kind.map(k -> results(k, from, to)).orElseGet(List::of));
            answer(exchange, 200, "application/json", Json.write(page));
        }
    }

    private List<Map<String, Object>> results(Kind kind, int from, int to) {
        var results = new ArrayList<Map<String, Object>>();
        for (int i = from; i < to; i++) {
            String address = "http://" + authority() + "/pictures/" + kind.label() + "/" + i;
            results.add(Map.of(
                    "name",
                    "A drawn " + kind.label() + " bear, number " + i,
                    "contentUrl",
                    address + ".jpg",
                    "hostPageUrl",
                    address,
                    "encodingFormat",
                    "jpeg",
                    "creativeCommons",
                    "PublicNoRightsReserved"));
        }
        return results;
    }

    private void picture(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PICTURE.matcher(exchange.getRequestURI().getPath());
            Optional<Kind> kind = path.matches() ? kind(path.group(1)) : Optional.empty();
            int number = kind.isPresent() ? Integer.parseInt(path.group(2)) : stock.perLabel();
            if (kind.isEmpty() || number >= stock.perLabel() || Piece.at(number) == Piece.GONE) {
                answer(exchange, 404, "text/plain", new byte[0]);
                return;
            }
            if (Piece.at(number) == Piece.SLOW) {
                Thread.sleep(SLOWNESS);
            }
            DrawnFile file = stock.file(kind.get(), number);
            answer(exchange, 200, file.mediaType(), file.bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The kind a query names; "grizzly bear" and "grizzly" alike. */
    private static Optional<Kind> kind(String query) {
        String plain = query.toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(k -> plain.contains(k.label()))
                .findFirst();
    }
}

package io.drivetrain.gatherer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An image search in Bing's wire format with so many results a query; remembers what it was asked. */
public final class FakeSearch implements HttpHandler {

    public static final String KEY_HEADER = "Ocp-Apim-Subscription-Key";

    public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final String key;
    private final int resultsPerQuery;
    private final BiFunction<String, Integer, String> urlOf;

    /** @param urlOf the address of a query's n-th result */
    public FakeSearch(String key, int resultsPerQuery, BiFunction<String, Integer, String> urlOf) {
        this.key = key;
        this.resultsPerQuery = resultsPerQuery;
        this.urlOf = urlOf;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!key.equals(exchange.getRequestHeaders().getFirst(KEY_HEADER))) {
            FakeWeb.answer(exchange, 401, "application/json", "{}".getBytes());
            return;
        }
        var query = FakeWeb.query(exchange);
        asked.add(query);
        int offset = Integer.parseInt(query.get("offset"));
        int end = Math.min(resultsPerQuery, offset + Integer.parseInt(query.get("count")));
        String values = IntStream.range(offset, end)
                .mapToObj(i -> "{\"contentUrl\":\"" + urlOf.apply(query.get("q"), i)
                        + "\",\"hostPageUrl\":\"https://pages.example/" + i
                        + "\",\"creativeCommons\":\"PublicDomain\",\"name\":\"picture " + i + "\",\"width\":16}")
                .collect(Collectors.joining(","));
        String next = end < resultsPerQuery ? ",\"nextOffset\":" + end : "";
        FakeWeb.json(exchange, "{\"value\":[" + values + "],\"totalEstimatedMatches\":" + resultsPerQuery + next + "}");
    }
}

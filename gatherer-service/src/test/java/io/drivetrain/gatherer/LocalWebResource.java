package io.drivetrain.gatherer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A search with pictures on this machine, allowed by the operator, for tests of the whole service. */
public final class LocalWebResource implements QuarkusTestResourceLifecycleManager {

    public static final int RESULTS = 7;

    private FakeWeb web;
    private static FakeWeb current;
    private static Path root;

    public static FakeWeb web() {
        return current;
    }

    public static Path folderRoot() {
        return root;
    }

    @Override
    public Map<String, String> start() {
        web = new FakeWeb();
        current = web;
        try {
            root = Files.createTempDirectory("class-folders");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var search = new FakeSearch(
                "open-sesame", RESULTS, (query, i) -> web.url("/pictures/" + query.replace(' ', '-') + "/" + i));
        web.on("/v7.0/images/search", search);
        web.on("/pictures/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/6")) {
                FakeWeb.answer(exchange, 404, "text/plain", new byte[0]);
            } else {
                FakeWeb.answer(exchange, 200, "image/png", Pictures.png(path.hashCode()));
            }
        });
        web.on("/slow/", exchange -> {
            sleep();
            FakeWeb.answer(
                    exchange,
                    200,
                    "image/png",
                    Pictures.png(exchange.getRequestURI().getPath().hashCode()));
        });
        return Map.of(
                "drivetrain.gather.search.endpoint", web.url("/v7.0/images/search"),
                "drivetrain.gather.search.key", "open-sesame",
                "drivetrain.gather.fetch.allowed-hosts", web.hostAndPort(),
                "drivetrain.gather.folder-roots", root.toString());
    }

    @Override
    public void stop() {
        web.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

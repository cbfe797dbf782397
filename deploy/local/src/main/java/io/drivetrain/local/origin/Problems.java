package io.drivetrain.local.origin;

import io.drivetrain.contracts.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.util.LinkedHashMap;

/** What the origin itself has to refuse, in the form the services use (RFC 9457). */
final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_SECONDS = 2;

    private Problems() {}

    static void answer(HttpServerResponse response, int status, String code, String detail) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(json(status, code, detail));
    }

    static void fill(ProxyResponse response, int status, String code, String detail) {
        var body = json(status, code, detail);
        response.setStatusCode(status);
        response.headers().clear();
        response.putHeader("Content-Type", MEDIA_TYPE).putHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        response.setBody(Body.body(body));
    }

    /** For a person who opens a page: what is wrong, in words, and asked again by itself. */
    static void page(ProxyResponse response, int status, String detail) {
        var page = """
                <!doctype html>
                <html lang="en">
                  <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width,initial-scale=1">
                    <meta name="color-scheme" content="light dark">
                    <meta http-equiv="refresh" content="%d">
                    <title>Not now · Drivetrain</title>
                  </head>
                  <body>
                    <h1>Not now</h1>
                    <p>This page cannot be shown: %s. It tries again by itself.</p>
                    <p><a href="/">Overview</a></p>
                  </body>
                </html>
                """.formatted(RETRY_SECONDS, detail);
        response.setStatusCode(status);
        response.headers().clear();
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        response.setBody(Body.body(Buffer.buffer(page)));
    }

    private static Buffer json(int status, String code, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status);
        problem.put("code", code);
        problem.put("detail", detail);
        return Buffer.buffer(Json.write(problem));
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            default -> "Service Unavailable";
        };
    }
}

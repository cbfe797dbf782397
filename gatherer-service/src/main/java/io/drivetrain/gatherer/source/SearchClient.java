package io.drivetrain.gatherer.source;

import io.drivetrain.gatherer.fetch.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks the image search for one page, again where that is worth it, and says in words what is wrong with it. */
final class SearchClient {

    private static final long MAX_ANSWER = 8L << 20;

    private final SearchConfig config;
    private final HttpUrl endpoint;
    private final OkHttpClient http;

    /** @throws SourceException if no usable search is configured */
    SearchClient(SearchConfig config) throws SourceException {
        this.config = config;
        String address = config.endpoint()
                .orElseThrow(() -> new SourceException(
                        "no image search is configured; the operator sets drivetrain.gather.search.endpoint"))
                .toString();
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new SourceException("drivetrain.gather.search.endpoint must be an http or https address");
        }
        this.endpoint = url;
        this.http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .callTimeout(config.timeout())
                .readTimeout(config.timeout())
                .build();
    }

    SearchPage page(String query, int count, int offset) throws SourceException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Trouble trouble;
            try (Response response = http.newCall(request(query, count, offset)).execute()) {
                if (response.isSuccessful()) {
                    return read(response);
                }
                trouble = troubleOf(response);
            } catch (IOException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                boolean late = e instanceof InterruptedIOException;
                trouble = new Trouble(
                        late ? "did not answer within " + config.timeout().toMillis() + " ms" : "cannot be reached",
                        Duration.ZERO);
            } catch (IllegalArgumentException | IllegalStateException e) {
                // The HTTP client breaks on some headers, a negative length for one.
                trouble = new Trouble("does not speak HTTP properly", Duration.ZERO);
            }
            if (attempt >= config.attempts()) {
                throw unusable(trouble.what + ", also at attempt " + attempt);
            }
            Duration backoff = config.backoff().multipliedBy(1L << Math.min(attempt - 1, 6));
            Thread.sleep(Math.max(backoff.toMillis(), trouble.pause.toMillis()));
        }
    }

    /** The host of the search, for messages; never its address with parameters, never its key. */
    String host() {
        return endpoint.host();
    }

    /** Something that may be better after a pause. */
    private record Trouble(String what, Duration pause) {}

    private Trouble troubleOf(Response response) throws SourceException {
        int status = response.code();
        if (status == 401 || status == 403) {
            throw unusable("answered " + status + ": it refuses the subscription key (drivetrain.gather.search.key)");
        }
        if (status != 429 && status < 500) {
            throw unusable("answered " + status + " where results were expected");
        }
        Duration pause =
                RetryAfter.read(response.header("Retry-After"), Instant.now()).orElse(Duration.ZERO);
        if (pause.compareTo(config.maxRetryAfter()) > 0) {
            throw unusable("answered " + status + " and asks to wait " + pause.toSeconds() + " s, longer than the "
                    + config.maxRetryAfter().toSeconds() + " s allowed");
        }
        return new Trouble("answered " + status + (status == 429 ? ", too many requests" : ""), pause);
    }

    private SearchPage read(Response response) throws IOException, SourceException {
        byte[] body = response.body().byteStream().readNBytes((int) MAX_ANSWER + 1);
        if (body.length > MAX_ANSWER) {
            throw unusable("answered with more than " + MAX_ANSWER + " bytes");
        }
        return SearchPage.read(body)
                .orElseThrow(() -> unusable("answered with something that is no JSON of image results"));
    }

    private Request request(String query, int count, int offset) {
        var url = endpoint.newBuilder()
                .setQueryParameter("q", query)
                .setQueryParameter("count", String.valueOf(count))
                .setQueryParameter("offset", String.valueOf(offset));
        if (config.minSize() > 0) {
            url.setQueryParameter("minWidth", String.valueOf(config.minSize()))
                    .setQueryParameter("minHeight", String.valueOf(config.minSize()));
        }
        var request = new Request.Builder().url(url.build()).header("Accept", "application/json");
        config.key().ifPresent(key -> request.header("Ocp-Apim-Subscription-Key", key));
        return request.build();
    }

    private SourceException unusable(String what) {
        return new SourceException("the image search at " + host() + " " + what);
    }
}

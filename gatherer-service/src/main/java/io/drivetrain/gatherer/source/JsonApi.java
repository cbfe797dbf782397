package io.drivetrain.gatherer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import io.drivetrain.gatherer.fetch.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks a search for JSON, again where that is worth it, and says in words what is wrong with it. */
final class JsonApi {

    private static final long MAX_ANSWER = 8L << 20;

    private final String name;
    private final SourceConfig.Api config;
    private final String userAgent;
    private final HttpUrl endpoint;
    private final Credential credential;
    private final OkHttpClient http;

    /**
     * What proves that the operator may ask.
     *
     * @param setting the one that holds it, for messages
     */
    record Credential(String header, Optional<String> value, String what, String setting) {}

    /**
     * @param name "the image search"; its host is added
     * @throws SourceException if {@code address} is none
     */
    JsonApi(String name, URI address, SourceConfig.Api config, String userAgent, Credential credential)
            throws SourceException {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new SourceException("the address of " + name + " must be an http or https address");
        }
        this.name = name + " at " + url.host();
        this.config = config;
        this.userAgent = userAgent;
        this.endpoint = url;
        this.credential = credential;
        this.http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .callTimeout(config.timeout())
                .readTimeout(config.timeout())
                .build();
    }

    /** In messages: never its address with parameters, never its key. */
    String named() {
        return name;
    }

    HttpUrl.Builder address() {
        return endpoint.newBuilder();
    }

    SourceException unusable(String what) {
        return new SourceException(name + " " + what);
    }

    SourceException malformed() {
        return unusable("answered with something that is no JSON of image results");
    }

    JsonNode get(HttpUrl url) throws SourceException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Trouble trouble;
            try (Response response = http.newCall(request(url)).execute()) {
                if (response.isSuccessful()) {
                    return read(response);
                }
                trouble = troubleOf(response);
            } catch (JsonProcessingException e) {
                throw malformed();
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

    /** Something that may be better after a pause. */
    private record Trouble(String what, Duration pause) {}

    private Trouble troubleOf(Response response) throws SourceException {
        int status = response.code();
        if (status == 401 || status == 403) {
            throw unusable(
                    "answered " + status + ": it refuses the " + credential.what + " (" + credential.setting + ")");
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

    private JsonNode read(Response response) throws IOException, SourceException {
        byte[] body = response.body().byteStream().readNBytes((int) MAX_ANSWER + 1);
        if (body.length > MAX_ANSWER) {
            throw unusable("answered with more than " + MAX_ANSWER + " bytes");
        }
        JsonNode answer = Json.mapper().readTree(body);
        if (answer == null) {
            throw malformed();
        }
        return answer;
    }

    private Request request(HttpUrl url) {
        var request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("User-Agent", userAgent);
        credential.value.ifPresent(value -> request.header(credential.header, value));
        return request.build();
    }
}

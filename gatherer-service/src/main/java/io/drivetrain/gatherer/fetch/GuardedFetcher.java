package io.drivetrain.gatherer.fetch;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Downloads over HTTP with every address checked, at every redirect; bytes, time, redirects and attempts are bounded, and
 * so is what is under way at once.
 */
public final class GuardedFetcher implements Fetcher {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_URL = 8192;

    private final FetchConfig config;
    private final Spool spool;
    private final FetchClients clients;
    private final HostGate gate;

    public GuardedFetcher(FetchConfig config, Spool spool) {
        this(config, spool, Dns.SYSTEM);
    }

    GuardedFetcher(FetchConfig config, Spool spool, Dns resolver) {
        this.config = config;
        this.spool = spool;
        this.clients =
                new FetchClients(config, AllowedHosts.of(config.allowedHosts().orElse(List.of())), resolver);
        this.gate = new HostGate(config.concurrencyPerHost(), config.concurrency());
    }

    @Override
    public FetchResult fetch(String url) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Attempt outcome = follow(url);
            if (!(outcome.result instanceof Miss miss)
                    || !Failures.worthRetrying(miss)
                    || attempt >= config.attempts()
                    || outcome.pause.compareTo(config.maxRetryAfter()) > 0) {
                return outcome.result;
            }
            Duration backoff = config.backoff().multipliedBy(1L << Math.min(attempt - 1, 6));
            long pause = Math.max(backoff.toMillis(), outcome.pause.toMillis());
            // a little apart, so that pictures that failed together do not come back together
            Thread.sleep(pause + ThreadLocalRandom.current().nextLong(1 + pause / 4));
        }
    }

    /** How one attempt ended; {@code pause} is what the host asks for before the next. */
    private record Attempt(FetchResult result, Duration pause) {
        Attempt(FetchResult result) {
            this(result, Duration.ZERO);
        }

        static Attempt missed(String reason, String detail) {
            return new Attempt(new Miss(reason, detail));
        }
    }

    /** A hop ends with a result, or names where to go on. */
    private record Hop(@Nullable Attempt end, @Nullable HttpUrl next) {}

    private Attempt follow(String address) throws InterruptedException {
        HttpUrl url = parse(address);
        long left = config.deadline().toNanos();
        Set<HttpUrl> seen = new HashSet<>();
        for (int hop = 0; hop <= config.maxRedirects(); hop++) {
            if (url == null) {
                return Attempt.missed("bad-url", "not an http or https address without credentials");
            }
            if (!seen.add(url)) {
                return Attempt.missed("redirect-loop", "the redirects lead back to where they started");
            }
            Hop outcome;
            long started;
            // waiting for a place is not the host's fault and does not count
            try (var place = gate.enter(url.host())) {
                started = System.nanoTime();
                outcome = hop(url, left);
            }
            if (outcome.end != null) {
                return outcome.end;
            }
            left -= System.nanoTime() - started;
            url = outcome.next;
        }
        return Attempt.missed("redirect-loop", "more than " + config.maxRedirects() + " redirects");
    }

    private Hop hop(HttpUrl url, long nanos) throws InterruptedException {
        long started = System.nanoTime();
        try {
            var call = clients.clientFor(url).newCall(request(url));
            call.timeout().timeout(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                if (REDIRECTS.contains(response.code())) {
                    String location = response.header("Location");
                    HttpUrl next = location == null ? null : url.resolve(location);
                    return new Hop(null, next == null ? null : parse(next.toString()));
                }
                return new Hop(answer(response), null);
            }
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean late = System.nanoTime() - started >= nanos;
            return new Hop(new Attempt(late ? late() : Failures.missOf(e)), null);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The client trusts some headers, a length for one, and breaks on what they say; that is the host's doing.
            return new Hop(new Attempt(Failures.badAnswer()), null);
        }
    }

    private Miss late() {
        return new Miss(
                "timeout",
                "the host did not send it within " + config.deadline().toSeconds() + " s");
    }

    private Request request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", config.userAgent())
                .header("Accept", "image/*")
                // a compressed answer could unpack to any size
                .header("Accept-Encoding", "identity")
                .build();
    }

    private Attempt answer(Response response) throws IOException {
        int status = response.code();
        if (status == 204 || status == 205) {
            return Attempt.missed("empty", "the host answers without a body");
        }
        if (status < 200 || status > 203) {
            Optional<Duration> pause = RetryAfter.read(response.header("Retry-After"), Instant.now());
            return new Attempt(new Miss("http-" + status, "the host answers " + status), pause.orElse(Duration.ZERO));
        }
        String encoding = response.header("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            return Attempt.missed("encoded", "the host compresses the picture though it was asked not to");
        }
        if (config.honourOptOut() && OptOut.isSaidBy(response)) {
            return Attempt.missed("opted-out", "the host says that its pictures are not for collecting");
        }
        long limit = config.maxBytes().asLongValue();
        if (response.body().contentLength() > limit) {
            return new Attempt(Spool.tooLarge(limit));
        }
        return new Attempt(spool.take(response.body().byteStream()));
    }

    private static @Nullable HttpUrl parse(String address) {
        HttpUrl url = address.length() > MAX_URL ? null : HttpUrl.parse(address.strip());
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return null;
        }
        return url.newBuilder().fragment(null).build();
    }
}

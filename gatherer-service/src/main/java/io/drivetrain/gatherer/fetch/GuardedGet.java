package io.drivetrain.gatherer.fetch;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One GET over its redirects, with every address checked on the way; time, redirects and a host's load are bounded. */
final class GuardedGet {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_URL = 8192;

    private final FetchConfig config;
    private final FetchClients clients;
    private final HostsAndPorts allowed;
    private final HostPace pace;
    private final HostGate gate;

    /** @param allowed hosts that the operator knows: they may be asked as often as they answer */
    GuardedGet(FetchConfig config, FetchClients clients, HostsAndPorts allowed) {
        this.config = config;
        this.clients = clients;
        this.allowed = allowed;
        this.pace = new HostPace(config.ratePerHost(), System::nanoTime);
        this.gate = new HostGate(config.concurrencyPerHost(), config.concurrency());
    }

    /** How one attempt ended. */
    sealed interface Reply<T> {

        record Got<T>(T value) implements Reply<T> {}

        /** @param pause what the host asks for before the next attempt */
        record Not<T>(Miss miss, Duration pause) implements Reply<T> {
            static <T> Not<T> of(String reason, String detail) {
                return new Not<>(new Miss(reason, detail), Duration.ZERO);
            }
        }
    }

    /** Takes what it wants from an answer that is no redirect. */
    interface Reader<T> {
        Reply<T> read(Response response) throws IOException;
    }

    /** Asked before each address on the way. */
    interface Check {
        Optional<Miss> refusal(HttpUrl url) throws InterruptedException;
    }

    <T> Reply<T> get(String address, String accept, Check check, Reader<T> reader) throws InterruptedException {
        HttpUrl url = parse(address);
        long left = config.deadline().toNanos();
        Set<HttpUrl> seen = new HashSet<>();
        for (int hop = 0; hop <= config.maxRedirects(); hop++) {
            if (url == null) {
                return Reply.Not.of("bad-url", "not an http or https address without credentials");
            }
            if (!seen.add(url)) {
                return Reply.Not.of("redirect-loop", "the redirects lead back to where they started");
            }
            Optional<Miss> refusal = check.refusal(url);
            if (refusal.isPresent()) {
                return new Reply.Not<>(refusal.get(), Duration.ZERO);
            }
            Hop<T> outcome;
            long started;
            // waiting for a turn and a place is not the host's fault and does not count
            if (!allowed.have(url)) {
                TimeUnit.NANOSECONDS.sleep(pace.untilTurn(url.host()));
            }
            try (var place = gate.enter(url.host())) {
                started = System.nanoTime();
                outcome = hop(url, accept, left, reader);
            }
            if (outcome.end != null) {
                return outcome.end;
            }
            left -= System.nanoTime() - started;
            url = outcome.next;
        }
        return Reply.Not.of("redirect-loop", "more than " + config.maxRedirects() + " redirects");
    }

    /** What an answer that is no success comes to. */
    static <T> Reply<T> refused(Response response) {
        int status = response.code();
        Optional<Duration> pause = RetryAfter.read(response.header("Retry-After"), Instant.now());
        return new Reply.Not<>(new Miss("http-" + status, "the host answers " + status), pause.orElse(Duration.ZERO));
    }

    /** A hop ends with a reply, or names where to go on. */
    private record Hop<T>(@Nullable Reply<T> end, @Nullable HttpUrl next) {

        static <T> Hop<T> missed(Miss miss) {
            return new Hop<>(new Reply.Not<>(miss, Duration.ZERO), null);
        }
    }

    private <T> Hop<T> hop(HttpUrl url, String accept, long nanos, Reader<T> reader) throws InterruptedException {
        long started = System.nanoTime();
        Ration.refill();
        try {
            var call = clients.clientFor(url).newCall(request(url, accept));
            call.timeout().timeout(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                if (REDIRECTS.contains(response.code())) {
                    String location = response.header("Location");
                    HttpUrl next = location == null ? null : url.resolve(location);
                    return new Hop<>(null, next == null ? null : parse(next.toString()));
                }
                return new Hop<>(reader.read(response), null);
            }
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean late = System.nanoTime() - started >= nanos;
            return Hop.missed(late ? late() : Failures.missOf(e));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The client trusts some headers, a length for one, and breaks on what they say; that is the host's doing.
            return Hop.missed(Failures.badAnswer());
        }
    }

    private Miss late() {
        return new Miss(
                "timeout",
                "the host did not send it within " + config.deadline().toSeconds() + " s");
    }

    private Request request(HttpUrl url, String accept) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", config.userAgent())
                .header("Accept", accept)
                // a compressed answer could unpack to any size
                .header("Accept-Encoding", "identity")
                .build();
    }

    private static @Nullable HttpUrl parse(String address) {
        HttpUrl url = address.length() > MAX_URL ? null : HttpUrl.parse(address.strip());
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return null;
        }
        return url.newBuilder().fragment(null).build();
    }
}

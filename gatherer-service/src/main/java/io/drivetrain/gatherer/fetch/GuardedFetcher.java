package io.drivetrain.gatherer.fetch;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import io.drivetrain.gatherer.fetch.FetchResult.Picture;
import io.drivetrain.gatherer.fetch.GuardedGet.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Dns;
import okhttp3.Response;

/**
 * Downloads over HTTP with every address checked, at every redirect; bytes, time, redirects and attempts are bounded, and
 * so is what is under way at once. What a site's robots.txt or the answer's headers ask to be left alone is left alone.
 */
public final class GuardedFetcher implements Fetcher {

    private final FetchConfig config;
    private final Spool spool;
    private final GuardedGet web;
    private final Robots robots;
    private final OptOut optOut;

    public GuardedFetcher(FetchConfig config, Spool spool) {
        this(config, spool, Dns.SYSTEM);
    }

    GuardedFetcher(FetchConfig config, Spool spool, Dns resolver) {
        this.config = config;
        this.spool = spool;
        var allowed = HostsAndPorts.of(
                "drivetrain.gather.fetch.allowed-hosts", config.allowedHosts().orElse(List.of()));
        this.web = new GuardedGet(config, new FetchClients(config, allowed, resolver), allowed);
        var token = ProductToken.of(config.userAgent());
        this.robots = Robots.over(web, config, token);
        this.optOut = new OptOut(token);
    }

    @Override
    public FetchResult fetch(String url) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            switch (web.get(url, "image/*", robots, this::answer)) {
                case Reply.Got<Picture> got -> {
                    return got.value();
                }
                case Reply.Not<Picture> not -> {
                    if (!Failures.worthRetrying(not.miss())
                            || attempt >= config.attempts()
                            || not.pause().compareTo(config.maxRetryAfter()) > 0) {
                        return not.miss();
                    }
                    pause(attempt, not.pause());
                }
            }
        }
    }

    private void pause(int attempt, Duration asked) throws InterruptedException {
        Duration backoff = config.backoff().multipliedBy(1L << Math.min(attempt - 1, 6));
        long pause = Math.max(backoff.toMillis(), asked.toMillis());
        // a little apart, so that pictures that failed together do not come back together
        Thread.sleep(pause + ThreadLocalRandom.current().nextLong(1 + pause / 4));
    }

    private Reply<Picture> answer(Response response) throws IOException {
        int status = response.code();
        if (status == 204 || status == 205) {
            return Reply.Not.of("empty", "the host answers without a body");
        }
        if (status < 200 || status > 203) {
            return GuardedGet.refused(response);
        }
        String encoding = response.header("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            return Reply.Not.of("encoded", "the host compresses the picture though it was asked not to");
        }
        if (config.honourOptOut() && optOut.isSaidBy(response)) {
            return Reply.Not.of("opted-out", "the host says that its pictures are not for collecting");
        }
        long limit = config.maxBytes().asLongValue();
        if (response.body().contentLength() > limit) {
            return new Reply.Not<>(Spool.tooLarge(limit), Duration.ZERO);
        }
        return switch (spool.take(Ration.body(response.body().byteStream()))) {
            case Picture picture -> new Reply.Got<>(picture);
            case Miss miss -> new Reply.Not<>(miss, Duration.ZERO);
        };
    }
}

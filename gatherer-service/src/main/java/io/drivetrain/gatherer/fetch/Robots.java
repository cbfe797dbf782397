package io.drivetrain.gatherer.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import io.drivetrain.gatherer.fetch.GuardedGet.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What sites let us fetch, by their robots.txt (RFC 9309). One is asked for once and kept for a while, within bounds: a
 * site that has none may be fetched from, one that does not say may not.
 */
final class Robots implements GuardedGet.Check {

    /** RFC 9309, section 2.5: at least so much is to be read. */
    private static final int MAX_TEXT = 500 << 10;

    private static final int MAX_SITES = 5_000;
    private static final long MAX_TEXTS = 16L << 20;
    private static final Set<String> NO_WAY_THERE = Set.of("dns", "blocked-address", "refused", "tls");

    /** Asks a site for it. */
    interface Site {
        RobotsText ask(HttpUrl robotsTxt) throws InterruptedException;
    }

    private static final class Known {
        final ReentrantLock asking = new ReentrantLock();

        @Nullable
        BaseRobotRules rules;

        @Nullable
        Miss unknown;

        long bytes;
        long until;
    }

    private final Site site;
    private final HostsAndPorts exempt;
    private final ProductToken us;
    private final Duration keep;
    private final Duration retry;
    private final LongSupplier nanoTime;
    private final Map<String, Known> sites = new LinkedHashMap<>(16, .75f, true);

    Robots(Site site, HostsAndPorts exempt, ProductToken us, Duration keep, Duration retry, LongSupplier nanoTime) {
        this.site = site;
        this.exempt = exempt;
        this.us = us;
        this.keep = keep;
        this.retry = retry;
        this.nanoTime = nanoTime;
    }

    static Robots over(GuardedGet web, FetchConfig config, ProductToken us) {
        return new Robots(
                url -> ask(web, url),
                HostsAndPorts.of(
                        "drivetrain.gather.fetch.robots-exempt",
                        config.robotsExempt().orElse(List.of())),
                us,
                config.robotsKeep(),
                config.robotsRetry(),
                System::nanoTime);
    }

    @Override
    public Optional<Miss> refusal(HttpUrl url) throws InterruptedException {
        if (exempt.have(url)) {
            return Optional.empty();
        }
        Known known = known(url.scheme() + "://" + HostsAndPorts.of(url));
        BaseRobotRules rules;
        Miss unknown;
        known.asking.lockInterruptibly();
        try {
            if ((known.rules == null && known.unknown == null) || nanoTime.getAsLong() - known.until >= 0) {
                learn(known, url);
            }
            rules = known.rules;
            unknown = known.unknown;
        } finally {
            known.asking.unlock();
        }
        if (unknown != null) {
            return Optional.of(refusalOf(unknown));
        }
        return rules == null || rules.isAllowed(url.toString())
                ? Optional.empty()
                : Optional.of(new Miss("robots", "the site's robots.txt asks not to fetch it"));
    }

    /** How many sites are remembered. */
    synchronized int size() {
        return sites.size();
    }

    private synchronized Known known(String origin) {
        Known known = sites.computeIfAbsent(origin, o -> new Known());
        if (sites.size() > MAX_SITES) {
            forgetOldest();
        }
        return known;
    }

    private void learn(Known known, HttpUrl url) throws InterruptedException {
        HttpUrl address =
                url.newBuilder().encodedPath("/robots.txt").query(null).build();
        RobotsText text = site.ask(address);
        switch (text) {
            case RobotsText.Said said -> keep(known, parse(address, said.text()), said.text().length);
            case RobotsText.None none -> keep(known, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);
            case RobotsText.Unknown why -> {
                known.rules = null;
                known.unknown = why.why();
                known.until = nanoTime.getAsLong() + retry.toNanos();
            }
        }
    }

    private synchronized void keep(Known known, BaseRobotRules rules, long bytes) {
        known.rules = rules;
        known.unknown = null;
        known.bytes = bytes;
        known.until = nanoTime.getAsLong() + keep.toNanos();
        while (sites.size() > 1
                && sites.values().stream().mapToLong(k -> k.bytes).sum() > MAX_TEXTS) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Iterator<Known> oldest = sites.values().iterator();
        oldest.next();
        oldest.remove();
    }

    private BaseRobotRules parse(HttpUrl address, byte[] text) {
        // not safe for several threads, and cheap to make
        return new SimpleRobotRulesParser().parseContent(address.toString(), text, "text/plain", Set.of(us.name()));
    }

    /** Where there is no way to the site, that is what there is to say of the picture, too. */
    private static Miss refusalOf(Miss unknown) {
        return NO_WAY_THERE.contains(unknown.reason())
                ? unknown
                : new Miss("robots", "the site's robots.txt cannot be had now: " + unknown.detail());
    }

    private static RobotsText ask(GuardedGet web, HttpUrl url) throws InterruptedException {
        return switch (web.get(url.toString(), "text/plain", any -> Optional.empty(), Robots::read)) {
            case Reply.Got<RobotsText> got -> got.value();
            case Reply.Not<RobotsText> not when not.miss().reason().equals("redirect-loop") -> new RobotsText.None();
            case Reply.Not<RobotsText> not -> new RobotsText.Unknown(not.miss());
        };
    }

    private static Reply<RobotsText> read(Response response) throws IOException {
        int status = response.code();
        if (status >= 400 && status < 500) {
            return new Reply.Got<>(new RobotsText.None());
        }
        if (status < 200 || status > 299) {
            return GuardedGet.refused(response);
        }
        return new Reply.Got<>(
                new RobotsText.Said(Ration.body(response.body().byteStream()).readNBytes(MAX_TEXT)));
    }
}

package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.gatherer.Configs;
import io.drivetrain.gatherer.FakeWeb;
import io.drivetrain.gatherer.Pictures;
import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import io.drivetrain.gatherer.fetch.FetchResult.Picture;
import io.drivetrain.platform.object.Digests;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class GuardedFetcherTest {

    private static final String PNG = new String(Pictures.png(1), StandardCharsets.ISO_8859_1);
    private static final Dns NO_NAMES = host -> {
        throw new UnknownHostException(host);
    };

    @TempDir
    Path scratch;

    private final FakeWeb web = new FakeWeb();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void aPictureComesWithItsDigestInAScratchFile() throws Exception {
        web.picture("/bear.png", 1);
        try (var picture = (Picture) fetcher(web.hostAndPort()).fetch(web.url("/bear.png?sig=a%2Fb"))) {
            assertThat(Files.readAllBytes(picture.file())).isEqualTo(Pictures.png(1));
            assertThat(picture.sha256()).isEqualTo(Digests.sha256(Pictures.png(1)));
            assertThat(picture.mediaType()).isEqualTo("image/png");
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/",
                "http://127.1:%d/", "http://0x7f000001:%d/", "http://0177.0.0.1:%d/", "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/", "http://0.0.0.0:%d/", "http://127.0.0.1.:%d/", "http://0:%d/"
            })
    void noSpellingOfThisMachineIsReached(String url) throws Exception {
        web.picture("/", 1);
        int port = Integer.parseInt(web.hostAndPort().split(":")[1]);
        var result = new GuardedFetcher(config(), spool(), Dns.SYSTEM).fetch(url.formatted(port));
        assertThat(((Miss) result).reason()).isIn("blocked-address", "dns");
        assertThat(web.timesAsked("/")).isZero();
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsBlocked() throws Exception {
        var asked = new AtomicInteger();
        Dns mixed = host -> {
            asked.incrementAndGet();
            return List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.7"));
        };
        var result = new GuardedFetcher(config(), spool(), mixed).fetch("http://pictures.example/bear.png");
        assertThat(((Miss) result).reason()).isEqualTo("blocked-address");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aResolverThatHangsIsNotWaitedFor() throws Exception {
        Dns hanging = host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        var config = config("drivetrain.gather.fetch.resolve-timeout", "200ms");
        assertThat(reason(new GuardedFetcher(config, spool(), hanging).fetch("http://slow.example/")))
                .isEqualTo("dns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a.png",
                "file:///etc/passwd",
                "gopher://x/",
                "javascript:1",
                "",
                "http://",
                "http://user:secret@example.org/a.png",
                "data:image/png;base64,AAAA",
                "//example.org/a.png"
            })
    void onlyHttpAddressesWithoutCredentialsAreFetched(String url) throws Exception {
        assertThat(reason(fetcher().fetch(url))).isEqualTo("bad-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "http://169.254.169.254/latest/meta-data/", "http://[fd00::1]/"})
    void aRedirectInsideIsBlocked(String inside) throws Exception {
        web.on("/jump", exchange -> FakeWeb.redirect(exchange, inside));
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/jump")))).isEqualTo("blocked-address");
    }

    @Test
    void redirectsAreFollowedUpToABound() throws Exception {
        for (int i = 0; i < 7; i++) {
            int next = i + 1;
            web.on("/hop" + i, exchange -> FakeWeb.redirect(exchange, "/hop" + next));
        }
        web.picture("/hop7", 1);
        var fetcher = fetcher(web.hostAndPort());
        assertThat(fetcher.fetch(web.url("/hop2"))).isInstanceOf(Picture.class);
        assertThat(reason(fetcher.fetch(web.url("/hop0")))).isEqualTo("redirect-loop");
    }

    @Test
    void aRedirectInACircleEnds() throws Exception {
        web.on("/a", exchange -> FakeWeb.redirect(exchange, "/b"));
        web.on("/b", exchange -> FakeWeb.redirect(exchange, "/a"));
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/a")))).isEqualTo("redirect-loop");
        assertThat(web.timesAsked("/a")).isEqualTo(1);
    }

    @Test
    void aRedirectToAnotherSchemeIsRefused() throws Exception {
        web.on("/away", exchange -> FakeWeb.redirect(exchange, "file:///etc/passwd"));
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/away")))).isEqualTo("bad-url");
    }

    @Test
    void anEndlessBodyIsCutAtTheBound() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(
                    ("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + PNG).getBytes(StandardCharsets.ISO_8859_1));
            var chunk = new byte[1 << 16];
            while (true) {
                out.write(chunk);
            }
        })) {
            assertThat(reason(fetch(server, "drivetrain.gather.fetch.max-bytes", "1M")))
                    .isEqualTo("too-large");
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n8;", // an extension of a chunk's size
                "X-Long: ",
                "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: "
            })
    void whatGoesOnBetweenTheBytesOfABodyIsCutLongBeforeItFillsTheMemory(String before) throws Exception {
        var sent = new AtomicLong();
        try (var server = new RawServer(out -> {
            out.write(("HTTP/1.1 200 OK\r\n" + before).getBytes(StandardCharsets.ISO_8859_1));
            var more = "on and on ".repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                out.write(more);
                sent.addAndGet(more.length);
            }
        })) {
            assertThat(reason(fetch(server))).isIn("bad-answer", "reset", "incomplete", "empty");
        }
        // beside what is taken, the system's buffers on both sides hold some
        assertThat(sent).hasValueLessThan(32 << 20);
    }

    @Test
    void anAnnouncedLengthAboveTheBoundIsNotRead() throws Exception {
        try (var server =
                new RawServer(RawServer.text("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + PNG))) {
            assertThat(reason(fetch(server))).isEqualTo("too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-1", "9999999999999999999999", "five"})
    void anAnnouncedLengthThatIsNoneNeverFailsTheGathering(String length) throws Exception {
        try (var server =
                new RawServer(RawServer.text("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + PNG))) {
            assertThat(fetch(server))
                    .satisfiesAnyOf(
                            result -> assertThat(reason(result)).isEqualTo("bad-answer"),
                            result -> assertThat(result).isInstanceOf(FetchResult.Picture.class));
        }
    }

    @Test
    void aBodyThatDripsEndsAtTheDeadline() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(
                    ("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + PNG).getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        })) {
            long started = System.nanoTime();
            assertThat(reason(fetch(server, "drivetrain.gather.fetch.deadline", "600ms")))
                    .isEqualTo("timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void headersThatDripEndAtTheDeadline() throws Exception {
        try (var server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write("X-More: yes\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                Thread.sleep(50);
            }
        })) {
            assertThat(reason(fetch(server, "drivetrain.gather.fetch.deadline", "600ms")))
                    .isEqualTo("timeout");
        }
    }

    @Test
    void redirectsShareOneDeadline() throws Exception {
        web.on("/slow", exchange -> {
            sleep(250);
            FakeWeb.redirect(exchange, "/slow?" + System.nanoTime());
        });
        var config = config(
                "drivetrain.gather.fetch.allowed-hosts",
                web.hostAndPort(),
                "drivetrain.gather.fetch.deadline",
                "600ms");
        assertThat(reason(new GuardedFetcher(config, spool()).fetch(web.url("/slow"))))
                .isEqualTo("timeout");
    }

    @Test
    void fewerBytesThanAnnouncedAreAMiss() throws Exception {
        try (var server = new RawServer(RawServer.text("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + PNG))) {
            assertThat(reason(fetch(server, "drivetrain.gather.fetch.attempts", "2")))
                    .isEqualTo("incomplete");
            assertThat(server.connections).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "gzip, gzip"})
    void aCompressedAnswerIsNotUnpacked(String encoding) throws Exception {
        try (var server = new RawServer(RawServer.text(
                "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\nContent-Length: 3\r\n\r\nabc"))) {
            assertThat(reason(fetch(server))).isEqualTo("encoded");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!doctype html><html>", "{\"error\":1}", "%PDF-1.7", "PK\u0003\u0004", "BMW is a car maker"})
    void whatIsNoPictureIsToldByItsBytes(String body) throws Exception {
        web.on("/claims", exchange -> FakeWeb.answer(exchange, 200, "image/jpeg", body.getBytes()));
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/claims")))).isEqualTo("not-a-picture");
    }

    @Test
    void answersThatAreNoPictureHaveTheirStatusAsReason() throws Exception {
        web.on("/gone", exchange -> FakeWeb.answer(exchange, 410, "text/plain", new byte[0]));
        web.on("/nothing", exchange -> FakeWeb.answer(exchange, 204, "text/plain", new byte[0]));
        web.on("/void", exchange -> exchange.sendResponseHeaders(200, -1));
        var fetcher = fetcher(web.hostAndPort());
        assertThat(reason(fetcher.fetch(web.url("/gone")))).isEqualTo("http-410");
        assertThat(reason(fetcher.fetch(web.url("/nothing")))).isEqualTo("empty");
        assertThat(reason(fetcher.fetch(web.url("/void")))).isEqualTo("empty");
        assertThat(web.timesAsked("/gone")).isEqualTo(1);
    }

    @Test
    void aBusyHostIsAskedAgain() throws Exception {
        var calls = new AtomicInteger();
        web.on("/busy", exchange -> {
            if (calls.incrementAndGet() < 3) {
                FakeWeb.answer(exchange, 503, "text/plain", new byte[0]);
            } else {
                FakeWeb.answer(exchange, 200, "image/png", Pictures.png(1));
            }
        });
        assertThat(fetcher(web.hostAndPort()).fetch(web.url("/busy"))).isInstanceOf(Picture.class);
    }

    @Test
    void aHostThatAsksForALongPauseIsLeftAlone() throws Exception {
        web.on("/limit", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            FakeWeb.answer(exchange, 429, "text/plain", new byte[0]);
        });
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/limit")))).isEqualTo("http-429");
        assertThat(web.timesAsked("/limit")).isEqualTo(1);
    }

    @Test
    void aHostThatOptsOutIsLeftAlone() throws Exception {
        web.on("/mine", exchange -> {
            exchange.getResponseHeaders().set("X-Robots-Tag", "noai, noimageai");
            FakeWeb.answer(exchange, 200, "image/png", Pictures.png(1));
        });
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/mine")))).isEqualTo("opted-out");
    }

    @ParameterizedTest
    @CsvSource({
        "'otherbot: noai, noimageai', false",
        "'otherbot: noai, drivetrain-gatherer: noindex', true",
        "'Drivetrain-Gatherer: noai', true",
        "'unavailable_after: 25 Jun 2030 15:00:00 PST, noml', true",
        "'max-image-preview:large', false"
    })
    void anOptOutMayNameWhomItIsFor(String header, boolean meant) throws Exception {
        web.on("/some", exchange -> {
            exchange.getResponseHeaders().set("X-Robots-Tag", header);
            FakeWeb.answer(exchange, 200, "image/png", Pictures.png(1));
        });
        var result = fetcher(web.hostAndPort()).fetch(web.url("/some"));
        assertThat(result instanceof Miss).isEqualTo(meant);
        if (result instanceof Picture picture) {
            picture.close();
        }
    }

    @Test
    void whatRobotsTxtAsksNotToFetchIsNotFetched() throws Exception {
        web.on(
                "/robots.txt",
                exchange -> FakeWeb.answer(
                        exchange, 200, "text/plain", "User-agent: drivetrain-gatherer\nDisallow: /mine/".getBytes()));
        web.picture("/mine/1.png", 1).picture("/yours/1.png", 1);
        web.on("/jump", exchange -> FakeWeb.redirect(exchange, "/mine/1.png"));
        var fetcher = fetcher(web.hostAndPort());
        assertThat(reason(fetcher.fetch(web.url("/mine/1.png")))).isEqualTo("robots");
        assertThat(reason(fetcher.fetch(web.url("/jump")))).isEqualTo("robots");
        ((Picture) fetcher.fetch(web.url("/yours/1.png"))).close();
        assertThat(web.timesAsked("/mine/1.png")).isZero();
        assertThat(web.timesAsked("/robots.txt")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"404, true", "403, true", "401, true", "500, false", "503, false"})
    void aSiteThatHasNoRobotsTxtIsFetchedFromAndOneThatDoesNotSayIsNot(int status, boolean fetched) throws Exception {
        web.on("/robots.txt", exchange -> FakeWeb.answer(exchange, status, "text/plain", new byte[0]));
        web.picture("/1.png", 1);
        var result = fetcher(web.hostAndPort()).fetch(web.url("/1.png"));
        assertThat(result instanceof Picture).isEqualTo(fetched);
        if (result instanceof Picture picture) {
            picture.close();
        } else {
            assertThat(reason(result)).isEqualTo("robots");
        }
    }

    @Test
    void robotsTxtIsNotFollowedInside() throws Exception {
        web.on("/robots.txt", exchange -> FakeWeb.redirect(exchange, "http://169.254.169.254/robots.txt"));
        web.picture("/1.png", 1);
        assertThat(reason(fetcher(web.hostAndPort()).fetch(web.url("/1.png")))).isEqualTo("blocked-address");
    }

    @Test
    void brokenConnectionsHaveTheirReason() throws Exception {
        var closed = new RawServer(out -> {});
        closed.close();
        assertThat(reason(fetch(closed))).isEqualTo("refused");
        try (var mute = new RawServer(out -> {})) {
            assertThat(reason(fetch(mute))).isIn("reset", "incomplete");
        }
        try (var babble = new RawServer(RawServer.text("hello there\r\n\r\n"))) {
            assertThat(reason(fetch(babble))).isEqualTo("bad-answer");
        }
        try (var plain = new RawServer(RawServer.text("hello there\r\n\r\n"))) {
            var config = config("drivetrain.gather.fetch.allowed-hosts", plain.hostAndPort());
            assertThat(reason(new GuardedFetcher(config, spool()).fetch("https://" + plain.hostAndPort() + "/")))
                    .isEqualTo("tls");
        }
        assertThat(reason(fetcher().fetch("http://no-such-name.example/"))).isEqualTo("dns");
    }

    @Test
    void noMoreThanTheBoundAreUnderWayAtOneHost() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        web.on("/", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            sleep(40);
            now.decrementAndGet();
            FakeWeb.answer(exchange, 200, "image/png", Pictures.png(1));
        });
        var fetcher = new GuardedFetcher(
                config(
                        "drivetrain.gather.fetch.allowed-hosts",
                        web.hostAndPort(),
                        "drivetrain.gather.fetch.concurrency-per-host",
                        "3"),
                spool());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            String url = web.url("/" + i);
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    ((Picture) fetcher.fetch(url)).close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void anInterruptEndsADownload() throws Exception {
        web.on("/slow", exchange -> sleep(10_000));
        var ended = new AtomicInteger();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                fetcher(web.hostAndPort()).fetch(web.url("/slow"));
            } catch (InterruptedException e) {
                ended.set(1);
            }
        });
        Thread.sleep(300);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(3))).isTrue();
        assertThat(ended).hasValue(1);
    }

    private FetchResult fetch(RawServer server, String... settings) throws InterruptedException {
        String[] all = Arrays.copyOf(settings, settings.length + 4);
        all[settings.length] = "drivetrain.gather.fetch.allowed-hosts";
        all[settings.length + 1] = server.hostAndPort();
        // it answers everything alike
        all[settings.length + 2] = "drivetrain.gather.fetch.robots-exempt";
        all[settings.length + 3] = server.hostAndPort();
        var config = config(all);
        return new GuardedFetcher(config, new Spool(scratch, config.maxBytes().asLongValue()), NO_NAMES)
                .fetch(server.url());
    }

    private GuardedFetcher fetcher(String... allowed) {
        FetchConfig config = allowed.length == 0
                ? config()
                : config("drivetrain.gather.fetch.allowed-hosts", String.join(",", allowed));
        return new GuardedFetcher(config, spool(), NO_NAMES);
    }

    private Spool spool() {
        return new Spool(scratch, 32 << 20);
    }

    private static FetchConfig config(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "drivetrain.gather.fetch.backoff";
        all[settings.length + 1] = "5ms";
        return Configs.of(FetchConfig.class, all);
    }

    private static String reason(FetchResult result) {
        assertThat(result).isInstanceOf(Miss.class);
        return ((Miss) result).reason();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    private static final RobotsText RULES = said("""
            User-agent: *
            Disallow: /private/
            Allow: /private/open/

            User-agent: Drivetrain-Gatherer
            Disallow: /not-for-us/
            """);

    private final AtomicLong now = new AtomicLong();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "/not-for-us/1.jpg, false",
        "/private/1.jpg, true",
        "/1.jpg, true",
        "/robots.txt, true",
        "/not-for-us?x=/, true"
    })
    void theRulesForUsCountAndNotThoseForOthers(String path, boolean allowed) throws Exception {
        assertThat(allowed(robots("drivetrain-gatherer", RULES), "https://a.example" + path))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"/private/1.jpg, false", "/private/open/1.jpg, true", "/not-for-us/1.jpg, true"})
    void withoutRulesForUsThoseForAllCount(String path, boolean allowed) throws Exception {
        assertThat(allowed(robots("somebody-else", RULES), "https://a.example" + path))
                .isEqualTo(allowed);
    }

    @Test
    void aSiteIsAskedOnceAndAgainWhenItsAnswerIsOld() throws Exception {
        var robots = robots("us", RULES);
        allowed(robots, "https://a.example/1");
        allowed(robots, "https://a.example/2?q=1");
        allowed(robots, "http://a.example/3");
        allowed(robots, "https://a.example:8443/4");
        now.addAndGet(Duration.ofHours(11).toNanos());
        allowed(robots, "https://a.example/5");
        now.addAndGet(Duration.ofHours(2).toNanos());
        allowed(robots, "https://a.example/6");
        assertThat(asked)
                .containsExactly(
                        "https://a.example/robots.txt",
                        "http://a.example/robots.txt",
                        "https://a.example:8443/robots.txt",
                        "https://a.example/robots.txt");
    }

    @Test
    void aSiteThatDoesNotSayIsLeftAloneForAWhile() throws Exception {
        var answers =
                new ArrayList<>(List.of(new RobotsText.Unknown(new Miss("http-503", "the host answers 503")), RULES));
        var robots = robots("us", url -> answers.removeFirst());
        assertThat(robots.refusal(url("https://a.example/1"))).map(Miss::reason).contains("robots");
        now.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(robots.refusal(url("https://a.example/1")))
                .map(Miss::detail)
                .hasValueSatisfying(d -> assertThat(d).contains("the host answers 503"));
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(robots.refusal(url("https://a.example/1"))).isEmpty();
    }

    @Test
    void noWayToTheSiteIsSaidAsThat() throws Exception {
        var robots = robots("us", new RobotsText.Unknown(new Miss("blocked-address", "inside")));
        assertThat(robots.refusal(url("https://a.example/1"))).contains(new Miss("blocked-address", "inside"));
    }

    @Test
    void aSiteWithoutOneMayBeFetchedFrom() throws Exception {
        assertThat(allowed(robots("us", new RobotsText.None()), "https://a.example/1"))
                .isTrue();
    }

    @Test
    void whatIsNoTextHasNoRules() throws Exception {
        var noise = new byte[100_000];
        new java.util.Random(1).nextBytes(noise);
        assertThat(allowed(robots("us", new RobotsText.Said(noise)), "https://a.example/1"))
                .isTrue();
    }

    @Test
    void aHostThatIsExemptIsNotAsked() throws Exception {
        var robots = robots("drivetrain-gatherer", RULES, "a.example:443");
        assertThat(allowed(robots, "https://a.example/not-for-us/1.jpg")).isTrue();
        assertThat(allowed(robots, "http://a.example/not-for-us/1.jpg")).isFalse();
        assertThat(asked).containsExactly("http://a.example/robots.txt");
    }

    @Test
    void onlySoManySitesAndSoMuchTextAreRemembered() throws Exception {
        var robots = robots("us", RULES);
        for (int i = 0; i < 6_000; i++) {
            allowed(robots, "https://s" + i + ".example/");
        }
        assertThat(robots.size()).isEqualTo(5_000);
        var large = robots("us", said("# " + "x".repeat(500_000)));
        for (int i = 0; i < 100; i++) {
            allowed(large, "https://s" + i + ".example/");
        }
        assertThat(large.size()).isLessThan(40);
    }

    @Test
    void manyWhoAskTogetherAskTheSiteOnce() throws Exception {
        var open = new CountDownLatch(1);
        var robots = robots("us", url -> {
            open.await();
            return RULES;
        });
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    robots.refusal(url("https://a.example/1"));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        open.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(asked).hasSize(1);
    }

    private Robots robots(String us, RobotsText text, String... exempt) {
        return robots(us, url -> text, exempt);
    }

    private Robots robots(String us, Robots.Site site, String... exempt) {
        return new Robots(
                url -> {
                    asked.add(url.toString());
                    return site.ask(url);
                },
                HostsAndPorts.of("exempt", List.of(exempt)),
                new ProductToken(us),
                Duration.ofHours(12),
                Duration.ofMinutes(5),
                now::get);
    }

    private static boolean allowed(Robots robots, String url) throws InterruptedException {
        return robots.refusal(url(url)).equals(Optional.empty());
    }

    private static HttpUrl url(String url) {
        return HttpUrl.get(url);
    }

    private static RobotsText said(String text) {
        return new RobotsText.Said(text.getBytes(StandardCharsets.UTF_8));
    }
}

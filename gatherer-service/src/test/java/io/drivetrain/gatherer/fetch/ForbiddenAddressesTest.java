package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.gatherer.Configs;
import io.drivetrain.gatherer.FakeWeb;
import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address inside is written, resolved or led to: the server that listens there never hears of us. */
@Timeout(20)
class ForbiddenAddressesTest {

    private static final String OPEN = "93.184.216.34";

    @TempDir
    Path scratch;

    private final FakeWeb web = new FakeWeb();
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new ServerSocket(0);
        Thread.ofVirtual().start(() -> {
            while (!canary.isClosed()) {
                try (var caller = canary.accept()) {
                    connections.incrementAndGet();
                } catch (IOException e) {
                    // closed
                }
            }
        });
    }

    @AfterEach
    void nobodyCame() throws IOException {
        assertThat(connections).hasValue(0);
        canary.close();
        web.close();
    }

    static Stream<String> hosts() {
        return Stream.of(
                "127.0.0.1",
                "127.1",
                "127.0.0.1.",
                "127.255.255.254",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "017700000001",
                "127.0.0.01",
                "0",
                "0.0.0.0",
                "localhost",
                "LOCALHOST.",
                "%31%32%37.0.0.1",
                "\u2460\u2461\u2466.0.0.1",
                "\uff11\uff12\uff17.0.0.1",
                "127\u30020\u30020\u30021",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "10.0.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "0xa9fea9fe",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "user:secret@127.0.0.1",
                "example.com@127.0.0.1");
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void directly(String host) throws Exception {
        var result = fetcher(Dns.SYSTEM).fetch("http://" + host + ":" + canary.getLocalPort() + "/");
        assertThat(((Miss) result).reason()).isIn("blocked-address", "dns", "bad-url");
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void byARedirect(String host) throws Exception {
        String inside = "http://" + host + ":" + canary.getLocalPort() + "/";
        web.on("/jump", exchange -> FakeWeb.redirect(exchange, inside));
        var result = fetcher(Dns.SYSTEM).fetch(web.url("/jump"));
        assertThat(result).isInstanceOf(Miss.class);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void byARedirectOfRobotsTxt(String host) throws Exception {
        String inside = "http://" + host + ":" + canary.getLocalPort() + "/robots.txt";
        web.on("/robots.txt", exchange -> FakeWeb.redirect(exchange, inside));
        web.picture("/1.png", 1);
        var result = fetcher(Dns.SYSTEM).fetch(web.url("/1.png"));
        assertThat(((Miss) result).reason()).isIn("blocked-address", "dns", "robots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.1", "fd00::1", "::ffff:127.0.0.1"})
    void byANameThatHasItAmongOthers(String inside) throws Exception {
        Dns both = host -> List.of(InetAddress.ofLiteral(OPEN), InetAddress.ofLiteral(inside));
        var result = fetcher(both).fetch("http://both.example:" + canary.getLocalPort() + "/");
        assertThat(((Miss) result).reason()).isEqualTo("blocked-address");
    }

    /** What was looked up and checked is what is connected to; nobody is there, so each attempt ends by itself. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void byANameThatChangesBetweenTwoLookUps(int openFor) throws Exception {
        var asked = new ArrayList<String>();
        Dns flipping = host -> {
            asked.add(host);
            return List.of(InetAddress.ofLiteral(asked.size() <= openFor ? OPEN : "127.0.0.1"));
        };
        var result = fetcher(flipping).fetch("http://flipping.example:" + canary.getLocalPort() + "/");
        assertThat(result).isInstanceOf(Miss.class);
        assertThat(asked).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void byANameThatIsKnownNoMore(int number) throws Exception {
        Dns none = host -> {
            throw new UnknownHostException(host);
        };
        var result = fetcher(none).fetch("http://none-" + number + ".example:" + canary.getLocalPort() + "/");
        assertThat(((Miss) result).reason()).isEqualTo("dns");
    }

    private GuardedFetcher fetcher(Dns resolver) {
        var config = Configs.of(
                FetchConfig.class,
                "drivetrain.gather.fetch.allowed-hosts",
                web.hostAndPort(),
                "drivetrain.gather.fetch.connect-timeout",
                "300ms",
                "drivetrain.gather.fetch.backoff",
                "5ms",
                "drivetrain.gather.fetch.attempts",
                "2");
        return new GuardedFetcher(config, new Spool(scratch, 1 << 20), resolver);
    }
}
